import { createElement, type ReactElement } from 'react'
import { joined } from '@/lib/i18n/joined'
import type { Locale } from '@/lib/i18n/locales'
import { type LetterPart, letterParts } from './letter-parts'

/**
 * A letter as the person sees it, from plain text: headings, paragraphs and lists, in the letter's own language where it is not the
 * page's. Its dates, kept with ordinary spaces, stay on one line.
 */
export function LetterText({ text, locale }: { text: string; locale?: Locale }) {
  // Given one by one, children need no keys: the parts of a letter never move.
  return createElement(
    'div',
    { className: 'letter', lang: locale },
    ...letterParts(joined(text)).map(shown),
  )
}

function shown(part: LetterPart): ReactElement {
  if (part.kind === 'heading') return <h3>{part.text}</h3>
  if (part.kind === 'paragraph') return <p className="letter-lines">{part.lines.join('\n')}</p>
  return createElement('ul', null, ...part.items.map((text) => createElement('li', null, text)))
}
