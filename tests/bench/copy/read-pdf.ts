import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An element of a document's structure as a screen reader meets it: its role, and its own text or what is in it. */
export type Element = { role: string; text: string; kids: Element[] }

export type ReadPdf = {
  title: string
  language: string
  tagged: boolean
  pages: number
  /** The structure of each page, and all text outside of it (page numbers and the like). */
  content: { elements: Element[]; outside: string }[]
  bookmarks: string[]
}

type Node = { role?: string; children?: unknown[]; type?: string; id?: string }
type Item = { type?: string; id?: string | null; str?: string }

/** Reads a PDF by its tags, with a reader that is not ours. */
export async function readPdf(data: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: Uint8Array.from(data), verbosity: 0 })
  const pdf = await loading.promise
  try {
    const { metadata, info } = await pdf.getMetadata()
    const marks: unknown = await pdf.getMarkInfo()
    const content: ReadPdf['content'] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { byMark, outside } = textsOf(
        (await page.getTextContent({ includeMarkedContent: true })).items as Item[],
      )
      const tree = (await page.getStructTree()) as Node | null
      content.push({
        elements: (tree?.children ?? []).map((kid) => elementOf(kid as Node, byMark)),
        outside,
      })
      page.cleanup()
    }
    return {
      title: String(metadata?.get('dc:title') ?? ''),
      language: String(Reflect.get(info, 'Language') ?? ''),
      tagged: marks instanceof Map && marks.get('Marked') === true,
      pages: pdf.numPages,
      content,
      bookmarks: ((await pdf.getOutline()) ?? []).map(({ title }) => title),
    }
  } finally {
    await loading.destroy()
  }
}

/** The text of each piece of marked content, by its id; and what belongs to none. */
function textsOf(items: Item[]): { byMark: Map<string, string>; outside: string } {
  const byMark = new Map<string, string>()
  let outside = ''
  const open: (string | null)[] = []
  for (const { type, id, str } of items) {
    if (type === 'beginMarkedContent') open.push(null)
    else if (type === 'beginMarkedContentProps') open.push(id ?? null)
    else if (type === 'endMarkedContent') open.pop()
    else if (str) {
      const mark = open.findLast((each) => each !== null)
      if (mark) byMark.set(mark, (byMark.get(mark) ?? '') + str)
      else outside += `${str} `
    }
  }
  return { byMark, outside }
}

function elementOf({ role = '', children = [] }: Node, byMark: Map<string, string>): Element {
  let text = ''
  const kids: Element[] = []
  for (const child of children as Node[]) {
    if (child.type === 'content') text += byMark.get(child.id ?? '') ?? ''
    else kids.push(elementOf(child, byMark))
  }
  return { role, text, kids }
}
