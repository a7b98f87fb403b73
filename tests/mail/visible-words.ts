const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  nbsp: ' ',
}

/** The words a reader sees in a mail's html, in order: no head, no hidden preview, no comments. */
export function visibleWords(html: string): string[] {
  const body = html
    .replace(/[\s\S]*<body[^>]*>/, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replace(/<div[^>]*data-skip-in-text[\s\S]*?<\/div>(?:<\/div>)?/, '')
  return words(body.replaceAll(/<[^>]+>/g, ' '))
}

/** The words of a mail's plain text, without what only plain text needs: the link's address and list marks. */
export function plainWords(text: string, link: string): string[] {
  return words(text.replace(`:\n${link}`, '').replaceAll(/^ \* /gm, ''))
}

function words(text: string): string[] {
  const plain = text.replaceAll(/&([#\w]+);/g, (all, name: string) => entities[name] ?? all)
  return plain.split(/\s+/).filter((word) => word !== '')
}
