import { type Colour, type PdfDocument, pageSize } from './document'
import type { Tag } from './tags'
import { wrap } from './wrap'

const margin = { side: 48, top: 62, bottom: 60 }
const ink: Colour = [0.078, 0.125, 0.106]
const quiet: Colour = [0.263, 0.318, 0.29]
const pine: Colour = [0.055, 0.29, 0.219]
const line: Colour = [0.75, 0.78, 0.74]

const body = { size: 10, lead: 14.5 }
const cell = { size: 8.5, lead: 11.5, pad: 4, gap: 14 }
/** At most so many lines are one row; as many fit on a page. */
const longestRow = 45
const headings = {
  H1: { size: 22, lead: 28, before: 0, after: 8 },
  H2: { size: 15, lead: 20, before: 22, after: 4 },
  H3: { size: 11.5, lead: 16, before: 16, after: 2 },
}

/** A column of a table; `share` is its part of the width. The first may hold the headers of its rows. */
export type Column = { label: string; share: number; right?: boolean }
export type Table = { columns: Column[]; rowHeaders?: boolean; title: string }

/** Lays out headings, paragraphs and tables on pages, one after another, each with its tag. */
export class Sheet {
  private y = 0
  private table: { open: Tag; of: Table; widths: number[]; inside: Tag } | null = null
  private readonly pdf: PdfDocument
  private readonly running: (page: number) => { head: string; foot: string }
  private readonly width = pageSize.width - 2 * margin.side

  constructor(pdf: PdfDocument, running: Sheet['running']) {
    this.pdf = pdf
    this.running = running
    this.begin()
  }

  heading(level: keyof typeof headings, text: string, inside?: Tag): void {
    const { size, lead, before, after } = headings[level]
    const lines = wrap(text, this.width, (part) => this.pdf.bold.widthOf(part, size))
    // A heading never stands alone at the foot of a page.
    this.need(before + lines.length * lead + after + 60)
    if (this.y > margin.top) this.y += before
    if (level !== 'H3') this.pdf.bookmark(text, this.y)
    this.element(level, inside, () => {
      for (const part of lines) {
        this.y += lead
        this.pdf.text(part, margin.side, this.y - lead * 0.25, { bold: true, size, colour: pine })
      }
    })
    this.y += after
  }

  paragraph(text: string, inside?: Tag): void {
    const lines = wrap(text, Math.min(this.width, 430), (part) =>
      this.pdf.regular.widthOf(part, body.size),
    )
    this.need(lines.length * body.lead + 6)
    this.element('P', inside, () => {
      for (const part of lines) {
        this.y += body.lead
        this.pdf.text(part, margin.side, this.y - 4, { size: body.size, colour: ink })
      }
    })
    this.y += 6
  }

  /** A part of the document that holds others. To be closed by `close`. */
  open(type: 'Sect'): Tag {
    return this.pdf.tags.open(type)
  }

  close(tag: Tag, title?: string): void {
    this.pdf.tags.close(tag, title ? { title } : {})
  }

  /** Begins a table: its header cells stand again at the top of every page that it goes on to. */
  beginTable(of: Table, inside: Tag): void {
    const gaps = cell.gap * (of.columns.length - 1)
    const whole = of.columns.reduce((sum, { share }) => sum + share, 0)
    const widths = of.columns.map(({ share }) => (share * (this.width - gaps)) / whole)
    this.need(70)
    this.table = { open: this.pdf.tags.open('Table', inside), of, widths, inside }
    this.headRow()
  }

  /** One row. A page that is full is ended by it; what is longer than a page can be goes on in rows below. */
  row(cells: string[]): void {
    const lines = this.lines(cells, false)
    const most = Math.max(...lines.map(({ length }) => length))
    for (let from = 0; from < most; from += longestRow) {
      this.part(lines.map((parts) => parts.slice(from, from + longestRow)))
    }
  }

  private part(lines: string[][]): void {
    if (!this.table) throw new Error('no table was begun')
    if (this.y + this.heightOf(lines) > pageSize.height - margin.bottom) {
      const { of, open, inside } = this.table
      this.pdf.tags.close(open, { title: of.title })
      this.turn()
      this.table = { ...this.table, open: this.pdf.tags.open('Table', inside) }
      this.headRow()
    }
    const { of } = this.table
    this.draw(lines, (column) => (column === 0 && of.rowHeaders ? 'Row' : null))
    this.ruleBelow(0.4)
  }

  endTable(): void {
    if (!this.table) return
    this.pdf.tags.close(this.table.open, { title: this.table.of.title })
    this.table = null
    this.y += 6
  }

  /** Ends the last page. */
  end(): void {
    this.finish()
  }

  private headRow(): void {
    if (!this.table) return
    const lines = this.lines(
      this.table.of.columns.map(({ label }) => label),
      true,
    )
    this.y += 4
    this.draw(lines, () => 'Column')
    this.ruleBelow(1)
  }

  private lines(cells: string[], bold: boolean): string[][] {
    const { widths = [], of } = this.table ?? {}
    return cells.map((text, column) => {
      const font = bold || (column === 0 && of?.rowHeaders) ? this.pdf.bold : this.pdf.regular
      return wrap(text, widths[column] ?? 0, (part) => font.widthOf(part, cell.size))
    })
  }

  private heightOf(lines: string[][]): number {
    return Math.max(...lines.map(({ length }) => length)) * cell.lead + 2 * cell.pad
  }

  private draw(lines: string[][], scopeOf: (column: number) => 'Row' | 'Column' | null): void {
    const { table, pdf } = this
    if (!table) return
    const row = pdf.tags.open('TR', table.open)
    let x = margin.side
    lines.forEach((parts, column) => {
      const scope = scopeOf(column)
      const tag = pdf.tags.open(scope ? 'TH' : 'TD', row)
      const width = table.widths[column] ?? 0
      const look = { bold: scope !== null, size: cell.size, colour: scope ? quiet : ink }
      const font = scope ? pdf.bold : pdf.regular
      const right = table.of.columns[column]?.right
      pdf.tagged(tag, () => {
        parts.forEach((part, index) => {
          if (part === '') return
          const indent = right ? width - font.widthOf(part.trimEnd(), cell.size) : 0
          pdf.text(part, x + indent, this.y + cell.pad + cell.lead * (index + 0.75), look)
        })
      })
      pdf.tags.close(tag, scope ? { scope } : {})
      x += width + cell.gap
    })
    pdf.tags.close(row)
    this.y += this.heightOf(lines)
  }

  private ruleBelow(thick: number): void {
    this.pdf.artifact(() => this.pdf.rule(margin.side, this.y, this.width, line, thick))
  }

  private element(type: string, inside: Tag | undefined, draw: () => void): void {
    const tag = this.pdf.tags.open(type, inside)
    this.pdf.tagged(tag, draw)
    this.pdf.tags.close(tag)
  }

  private need(height: number): void {
    if (this.y + height > pageSize.height - margin.bottom) this.turn()
  }

  private turn(): void {
    this.finish()
    this.begin()
  }

  private begin(): void {
    this.pdf.beginPage()
    this.y = margin.top
  }

  private finish(): void {
    const { head, foot } = this.running(this.pdf.pageNumber())
    const look = { size: 8, colour: quiet }
    const bottom = pageSize.height - 34
    const right = margin.side + this.width - this.pdf.regular.widthOf(foot, 8)
    this.pdf.artifact(() => {
      this.pdf.rule(margin.side, bottom - 14, this.width, line)
      this.pdf.text(head, margin.side, bottom, look)
      this.pdf.text(foot, right, bottom, look)
    }, 'Footer')
    this.pdf.endPage()
  }
}
