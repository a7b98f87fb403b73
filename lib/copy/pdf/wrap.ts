/** Breaks a text into lines that are at most so wide: at spaces, or within a word that is wider than a line. */
export function wrap(text: string, widest: number, widthOf: (text: string) => number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, widest, widthOf))
}

function wrapLine(text: string, widest: number, widthOf: (text: string) => number): string[] {
  if (widthOf(text) <= widest) return [text]
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<= )/)) {
    if (widthOf((line + word).trimEnd()) <= widest) {
      line += word
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const sign of word) {
      if (line !== '' && widthOf((line + sign).trimEnd()) > widest) {
        lines.push(line)
        line = ''
      }
      line += sign
    }
  }
  return [...lines, line]
}
