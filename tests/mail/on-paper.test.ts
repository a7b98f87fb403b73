import { describe, expect, it } from 'vitest'
import { type Locale, locales } from '@/lib/i18n/locales'
import { compose } from '@/lib/mail/compose'
import type { Message } from '@/lib/mail/message'
import { onPaper } from '@/lib/worker/printed-letter'
import { lix, longestSentence } from '../support/readability'
import { personMessages, reference, sender } from './examples'
import { letterMessages } from './letter-examples'

const post = { address: 'Exempel AB, Storgatan 1, 111 22 Stockholm', telephone: '08-12 34 56' }
const link = `${sender.publicUrl}/my/requests/${reference}`

const printed = async (message: Message) => {
  const { text } = await compose(message, { ...sender, onPaper: true })
  return onPaper(text, message.link ?? '')
}
const title = (message: Message) =>
  'letter' in message && typeof message.letter === 'object'
    ? (message.letter?.title ?? message.type)
    : [message.type, 'about' in message && message.about, 'kind' in message && message.kind]
        .filter(Boolean)
        .join(' ')

// What nobody can do with a sheet of paper.
const needsComputer: Record<Locale, RegExp> = {
  sv: /https?:|portalen|logga in|länk|mejl|e-post|klicka|tryck på|svara oss här|i ärendet ser/i,
  en: /https?:|portal|\bsign in|\blink\b|e-?mail|click|press the|reply here|in the request you/i,
}
const worded = (locale: Locale, byPost = post) => letterMessages(locale, reference, link, byPost)

describe.each(locales)('a letter on paper in %s', (locale) => {
  it.each(worded(locale).map((message) => [title(message), message] as const))(
    'asks for nothing that needs a computer, and says how to answer: %s',
    async (_, message) => {
      const text = await printed(message)
      expect(text).not.toMatch(needsComputer[locale])
      for (const how of [reference, post.address, post.telephone]) expect(text).toContain(how)
      expect(text).toMatch(locale === 'sv' ? /ingen dator/ : /no computer/)
    },
  )

  // What goes to people without an account: the receipt, consents, and what happens with a request. An answer and what legal
  // writes are letters of their own; a copy that is fetched, and a reminder asked for on the page, only go to accounts.
  const others = personMessages(locale).filter(
    (message) =>
      message.type === 'receipt' ||
      message.type === 'consent-withdrawn' ||
      message.type === 'consent-stopped' ||
      (message.type === 'note' &&
        !['message', 'copyReminder', 'copyRevoked'].includes(message.about)),
  )
  it.each(others.map((message) => [title(message), message] as const))(
    'asks for nothing that needs a computer: %s',
    async (_, message) => {
      expect(await printed(message)).not.toMatch(needsComputer[locale])
    },
  )
})

describe('letters on paper in Swedish', () => {
  it.each(worded('sv').map((message) => [title(message), message] as const))(
    'read easily: %s',
    async (_, message) => {
      const text = await printed(message)
      expect(longestSentence(text)).toMatchObject({ words: expect.toSatisfy((n) => n <= 25) })
      expect(lix(text)).toBeLessThanOrEqual(35)
    },
  )

  it('name no telephone where the profile has none', async () => {
    const [question] = letterMessages('sv', reference, link, { ...post, telephone: null })
    const text = question ? await printed(question) : ''
    expect(text).toContain(post.address)
    expect(text).not.toContain('Du kan också ringa')
  })
})
