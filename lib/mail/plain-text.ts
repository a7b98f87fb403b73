import { toPlainText } from 'react-email'

/** The same words as the html, for readers without it: facts in columns, the link on a line of its own. */
export function plainText(html: string, link: string | null): string {
  const text = toPlainText(html, {
    selectors: ['h1', 'h2'].map((selector) => ({ selector, options: { uppercase: false } })),
  })
  const lines = (link ? text.replaceAll(` ${link}`, `:\n${link}`) : text).split('\n')
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}
