import { describe, expect, it } from 'vitest'
import { compose } from '@/lib/mail/compose'
import type { Message } from '@/lib/mail/message'
import { lix, longestSentence } from '../support/readability'
import { allMessages, personMessages, reference, sender, staffMessages } from './examples'
import { plainWords, visibleWords } from './visible-words'

const title = (message: Message) =>
  [message.locale, message.type, 'kind' in message && message.kind].filter(Boolean).join(' ')

function only<T extends Message['type']>(
  messages: Message[],
  type: T,
): Extract<Message, { type: T }> {
  const found = messages.find((message) => message.type === type)
  if (!found) throw new Error(`no example of ${type}`)
  return found as Extract<Message, { type: T }>
}

describe('every mail', () => {
  it.each(allMessages.map((message) => [title(message), message] as const))(
    'says the same in html and text, small and without anything remote: %s',
    async (_, message) => {
      const { html, text } = await compose(message, sender)
      expect(visibleWords(html)).toEqual(plainWords(text, message.link ?? 'nowhere'))
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(50_000)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(50_000)
      const addresses = `${html} ${text}`.match(/(?:https?:)?\/\/[^\s"'<>)]+/g) ?? []
      for (const address of addresses) expect(address).toMatch(/^https:\/\/insyn\.exempel\.se\//)
      expect(html).not.toMatch(/<(img|link|script|iframe|object|video|svg|form)\b|url\(|@import/i)
      expect(html).toContain(`lang="${message.locale}"`)
    },
  )

  it.each(allMessages.map((message) => [title(message), message] as const))(
    'leaves no word unfilled: %s',
    async (_, message) => {
      const { subject, text } = await compose(message, sender)
      expect(`${subject} ${text}`).not.toMatch(/[{}]|undefined|null|\bmail\.\w|\b[A-Z]+_[A-Z]+\b/)
    },
  )

  it.each(allMessages.map((message) => [title(message), message] as const))(
    'has a subject with the reference and no other number: %s',
    async (_, message) => {
      const { subject } = await compose(message, sender)
      if (!('reference' in message)) {
        expect(subject).not.toMatch(/\d/)
      } else {
        expect(subject).toContain(reference)
        const rest = subject.replace(reference, '').replace(/\((artikel|Article) [^)]*\)*/, '')
        expect(rest).not.toMatch(/\d/)
      }
      expect(subject.length).toBeLessThanOrEqual(78)
    },
  )
})

describe('mails to persons in Swedish', () => {
  it.each(personMessages('sv').map((message) => [title(message), message] as const))(
    'read easily: %s',
    async (_, message) => {
      const { text } = await compose(message, sender)
      expect(longestSentence(text)).toMatchObject({ words: expect.toSatisfy((n) => n <= 25) })
      expect(lix(text)).toBeLessThanOrEqual(35)
    },
  )
})

describe('the sign-in mail', () => {
  it('carries link and code, how long they last, and what to do if unasked', async () => {
    const message = only(personMessages('sv'), 'sign-in')
    const { html, text, subject } = await compose(message, sender)
    expect(html).toContain(`href="${message.link.replaceAll('&', '&amp;')}"`)
    for (const words of [message.link, '1234 5678', 'tio minuter', 'Gör ingenting']) {
      expect(text).toContain(words)
    }
    expect(subject).not.toContain('INS-')
  })
})

describe('the receipt', () => {
  it('tells in words when the answer comes, and that there is nothing to do', async () => {
    const sv = await compose(only(personMessages('sv'), 'receipt'), sender)
    expect(sv.text).toContain('Du behöver inte göra något. Du får svar senast 22 december 2026.')
    expect(sv.text).toContain('legal@exempel.se')
    const en = await compose(only(personMessages('en'), 'receipt'), sender)
    expect(en.text).toContain('You get our answer by 22 December 2026.')
  })

  it('of a withdrawn consent promises no answer: it is in force at once', async () => {
    const receipt = only(personMessages('sv'), 'receipt')
    const { text } = await compose({ ...receipt, kind: 'CONSENT_WITHDRAWAL' }, sender)
    expect(text).toContain('Det gäller redan.')
    expect(text).not.toContain('svar senast')
  })

  it('shows what a person wrote as text, never as markup, the same line twice included', async () => {
    const receipt = only(personMessages('sv'), 'receipt')
    const typed = '<b onclick="x()">Hej</b> & {hej}'
    const { html, text } = await compose({ ...receipt, summary: [typed, typed] }, sender)
    expect(html).not.toContain('<b onclick')
    expect(text.split(typed)).toHaveLength(3)
  })
})

describe('the mail to legal about an answer', () => {
  it('carries the letter, or only says where it is', async () => {
    const answer = only(staffMessages('sv'), 'legal-answer')
    expect((await compose(answer, sender)).text).toContain('Håller du inte med?')
    const notice = await compose({ ...answer, letter: null }, sender)
    expect(notice.text).not.toContain('Håller du inte med?')
    expect(notice.text).toContain('Brevet finns i ärendet.')
  })
})

describe('compose', () => {
  it.each([
    'https://example.org/my',
    'http://insyn.exempel.se/my',
    'javascript:alert(1)',
    'https://insyn.exempel.se.example.org/',
  ])('refuses a link that leaves the portal: %s', async (link) => {
    const receipt = only(personMessages('sv'), 'receipt')
    await expect(compose({ ...receipt, link }, sender)).rejects.toThrow(RangeError)
  })
})

describe('the state that was asked for on the telephone', () => {
  const states = allMessages.filter(
    (message) => message.type === 'note' && message.about === 'status',
  )

  it.each(states)('names a day only where one holds: %o', async (message) => {
    const { text } = await compose(message, sender)
    const dated =
      'next' in message && ['WE_ANSWER', 'WE_STOP', 'WE_ARE_LATE'].includes(message.next)
    expect(text.includes('22 december 2026') || text.includes('22 December 2026')).toBe(dated)
  })
})
