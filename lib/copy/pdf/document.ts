import { createHash } from 'node:crypto'
import type { FontFile } from './font-file'
import { PdfFont } from './pdf-font'
import { PdfObjects, pdfText } from './pdf-objects'
import { type Tag, Tags } from './tags'

/** A4, in points. */
export const pageSize = { width: 595.28, height: 841.89 }
/** Pages below one node of the tree of pages. */
const pagesTogether = 100

export type About = {
  title: string
  language: string
  author: string
  /** When it is made, as an instant. */
  at: Temporal.Instant
}
export type Colour = readonly [number, number, number]
type TextLook = { bold?: boolean; size: number; colour: Colour }

/**
 * A tagged PDF (after PDF/UA-1, ISO 14289-1) that is written page by page and never whole in memory. Places are in points from the
 * top left corner.
 */
export class PdfDocument {
  readonly objects = new PdfObjects()
  readonly tags = new Tags(this.objects)
  readonly regular: PdfFont
  readonly bold: PdfFont
  private content: string[] = []
  private page = 0
  private count = 0
  private readonly resources = this.objects.reserve()
  private readonly pages = this.objects.reserve()
  private readonly nodes: { id: number; kids: number[] }[] = []
  private readonly outline: { title: string; page: number; y: number }[] = []

  constructor(fonts: { regular: FontFile; bold: FontFile }) {
    this.regular = new PdfFont(this.objects, fonts.regular, 'NotoSans')
    this.bold = new PdfFont(this.objects, fonts.bold, 'NotoSans-SemiBold')
  }

  /** The page under way, from 1. */
  pageNumber(): number {
    return this.count
  }

  /** Begins a page. The one before must be ended. */
  beginPage(): void {
    this.page = this.objects.reserve()
    this.count += 1
  }

  /** Writes the page under way. */
  endPage(): void {
    let node = this.nodes.at(-1)
    if (!node || node.kids.length === pagesTogether) {
      node = { id: this.objects.reserve(), kids: [] }
      this.nodes.push(node)
    }
    node.kids.push(this.page)
    const content = this.objects.reserve()
    this.objects.putStream(content, '', Buffer.from(this.content.join('\n'), 'latin1'))
    this.content = []
    const box = `[0 0 ${pageSize.width} ${pageSize.height}]`
    this.objects.put(
      this.page,
      `<</Type /Page /Parent ${node.id} 0 R /MediaBox ${box} /Resources ${this.resources} 0 R /Contents ${content} 0 R /StructParents ${this.tags.endPage()} /Tabs /S>>`,
    )
  }

  /** Draws what belongs to an element. */
  tagged(tag: Tag, draw: () => void): void {
    this.content.push(`/${tag.type} <</MCID ${this.tags.mark(tag, this.page)}>> BDC`)
    draw()
    this.content.push('EMC')
  }

  /** Draws what is no content: lines, and what stands on every page. */
  artifact(draw: () => void, pagination?: 'Header' | 'Footer'): void {
    const properties = pagination && `<</Type /Pagination /Subtype /${pagination}>>`
    this.content.push(properties ? `/Artifact ${properties} BDC` : '/Artifact BMC')
    draw()
    this.content.push('EMC')
  }

  /** Draws one line of text with its foot at a place. */
  text(text: string, x: number, y: number, { bold = false, size, colour }: TextLook): void {
    const font = bold ? this.bold : this.regular
    const place = `${round(x)} ${round(pageSize.height - y)}`
    this.content.push(
      `BT ${colour.join(' ')} rg /${bold ? 'B' : 'R'} ${size} Tf ${place} Td ${font.encoded(text)} Tj ET`,
    )
  }

  /** Draws a hairline from left to right. */
  rule(x: number, y: number, width: number, colour: Colour, thick = 0.5): void {
    const at = round(pageSize.height - y)
    this.content.push(
      `${colour.join(' ')} RG ${thick} w ${round(x)} ${at} m ${round(x + width)} ${at} l S`,
    )
  }

  /** Lists a heading of the present page among the bookmarks. */
  bookmark(title: string, y: number): void {
    this.outline.push({ title, page: this.page, y })
  }

  /** Ends the document; every page and element must be ended. */
  end({ title, language, author, at }: About): void {
    const { objects, tags } = this
    tags.end()
    this.regular.end()
    this.bold.end()
    objects.put(this.resources, `<</Font <</R ${this.regular.id} 0 R /B ${this.bold.id} 0 R>>>>`)
    for (const { id, kids } of this.nodes) {
      objects.put(
        id,
        `<</Type /Pages /Parent ${this.pages} 0 R /Count ${kids.length} /Kids [${refs(kids)}]>>`,
      )
    }
    const nodes = refs(this.nodes.map(({ id }) => id))
    objects.put(this.pages, `<</Type /Pages /Count ${this.count} /Kids [${nodes}]>>`)
    const metadata = objects.reserve()
    const xmp = Buffer.from(metadataOf({ title, language, author, at }))
    objects.putStream(metadata, '/Type /Metadata /Subtype /XML', xmp, false)
    const root = objects.reserve()
    objects.put(
      root,
      `<</Type /Catalog /Pages ${this.pages} 0 R /Lang ${pdfText(language)} /MarkInfo <</Marked true>> /StructTreeRoot ${tags.root} 0 R /ViewerPreferences <</DisplayDocTitle true>> /Metadata ${metadata} 0 R /Outlines ${this.bookmarks()} 0 R>>`,
    )
    objects.end(root, createHash('md5').update(xmp).digest())
  }

  private bookmarks(): number {
    const outlines = this.objects.reserve()
    const ids = this.outline.map(() => this.objects.reserve())
    this.outline.forEach(({ title, page, y }, index) => {
      const [before, after] = [ids[index - 1], ids[index + 1]]
      const links = `${before ? `/Prev ${before} 0 R ` : ''}${after ? `/Next ${after} 0 R ` : ''}`
      const goal = `[${page} 0 R /XYZ null ${round(pageSize.height - y)} null]`
      const entry = `<</Title ${pdfText(title)} /Parent ${outlines} 0 R ${links}/Dest ${goal}>>`
      this.objects.put(ids[index] ?? 0, entry)
    })
    const [first, last] = [ids[0], ids.at(-1)]
    const ends = first ? ` /First ${first} 0 R /Last ${last} 0 R /Count ${ids.length}` : ''
    this.objects.put(outlines, `<</Type /Outlines${ends}>>`)
    return outlines
  }
}

const round = (points: number) => Math.round(points * 100) / 100
const refs = (ids: number[]) => ids.map((id) => `${id} 0 R`).join(' ')
const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Title, language and the claim to PDF/UA-1, as XMP. */
function metadataOf({ title, language, author, at }: About): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${at.toString({ smallestUnit: 'second' })}</xmp:CreateDate>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}
