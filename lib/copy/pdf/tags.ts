import { type PdfObjects, pdfText } from './pdf-objects'

/** An open element of the document's structure. What is closed is written and forgotten. */
export type Tag = { id: number; type: string; parent: number; kids: string[]; page: number | null }

type More = { title?: string; scope?: 'Row' | 'Column' }

/** The structure of a document, by which a screen reader reads it: headings, paragraphs, tables with their header cells. */
export class Tags {
  readonly root: number
  private readonly document: Tag
  private readonly objects: PdfObjects
  private readonly pages: number[] = []
  private ofPage: number[] = []

  constructor(objects: PdfObjects) {
    this.objects = objects
    this.root = objects.reserve()
    this.document = {
      id: objects.reserve(),
      type: 'Document',
      parent: this.root,
      kids: [],
      page: null,
    }
  }

  /** Opens an element inside another, or directly in the document. */
  open(type: string, inside?: Tag): Tag {
    const parent = inside ?? this.document
    const id = this.objects.reserve()
    parent.kids.push(`${id} 0 R`)
    return { id, type, parent: parent.id, kids: [], page: null }
  }

  /** Gives content of the present page to an element, and returns its number on that page. An element has content on one page. */
  mark(tag: Tag, page: number): number {
    const number = this.ofPage.length
    this.ofPage.push(tag.id)
    tag.page = page
    tag.kids.push(String(number))
    return number
  }

  /** Writes an element that is finished. */
  close({ id, type, parent, kids, page }: Tag, { title, scope }: More = {}): void {
    const entries = [
      `/Type /StructElem /S /${type} /P ${parent} 0 R`,
      ...(page === null ? [] : [`/Pg ${page} 0 R`]),
      ...(title ? [`/T ${pdfText(title)}`] : []),
      ...(scope ? [`/A <</O /Table /Scope /${scope}>>`] : []),
      `/K [${kids.join(' ')}]`,
    ]
    this.objects.put(id, `<<${entries.join(' ')}>>`)
  }

  /** Notes whose the contents of the finished page are; returns the page's number among the pages. */
  endPage(): number {
    const id = this.objects.reserve()
    this.objects.put(id, `[${this.ofPage.map((element) => `${element} 0 R`).join(' ')}]`)
    this.ofPage = []
    this.pages.push(id)
    return this.pages.length - 1
  }

  /** Writes the top of the structure. */
  end(): void {
    const tree = this.objects.reserve()
    this.close(this.document)
    const numbers = this.pages.map((id, index) => `${index} ${id} 0 R`).join(' ')
    this.objects.put(tree, `<</Nums [${numbers}]>>`)
    this.objects.put(
      this.root,
      `<</Type /StructTreeRoot /K ${this.document.id} 0 R /ParentTree ${tree} 0 R /ParentTreeNextKey ${this.pages.length}>>`,
    )
  }
}
