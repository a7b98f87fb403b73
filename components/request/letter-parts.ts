/** A part of a letter: a heading, a paragraph (its lines kept), or a list. */
export type LetterPart =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; lines: string[] }
  | { kind: 'list'; items: string[] }

const item = /^\s*[-–•*]\s+/

/**
 * A letter's plain text as parts. An empty line ends a block; a block's first line is its heading where it reads like one and
 * whole sentences or a list follow; lines with a dash in front are a list, a line with a colon at its end begins a paragraph. Nothing is left out, nothing is taken as markup.
 */
export function letterParts(text: string): LetterPart[] {
  return text
    .split(/\n[^\S\n]*(?:\n|$)/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .flatMap((lines) => partsOf(lines))
}

function partsOf(lines: string[]): LetterPart[] {
  const [first = '', ...rest] = lines
  if (isHeading(first, rest)) {
    return [{ kind: 'heading', text: first.trim() }, ...partsOf(rest)]
  }
  const parts: LetterPart[] = []
  for (const line of lines) {
    const before = parts.at(-1)
    if (item.test(line)) {
      const text = line.replace(item, '').trim()
      if (before?.kind === 'list') before.items.push(text)
      else parts.push({ kind: 'list', items: [text] })
    } else if (before?.kind === 'paragraph' && !/:\s*$/.test(line)) before.lines.push(line.trim())
    else parts.push({ kind: 'paragraph', lines: [line.trim()] })
  }
  return parts
}

function isHeading(line: string, rest: string[]): boolean {
  if (rest.length === 0 || item.test(line)) return false
  if (line.trim().length > 80 || /[.,:;!?]$/.test(line.trim())) return false
  return rest.some((next) => item.test(next) || /[.:!?]\s*$/.test(next))
}
