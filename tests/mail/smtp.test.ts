import { afterEach, describe, expect, it } from 'vitest'
import { compose } from '@/lib/mail/compose'
import { smtpSender } from '@/lib/worker/smtp'
import { SmtpFailure } from '@/lib/worker/smtp-failure'
import type { SmtpMail } from '@/lib/worker/smtp-mail'
import { allMessages, sender } from './examples'
import { type Behaviour, smtpServer } from './smtp-server'

const closers: Array<() => unknown> = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function start(behaviour?: Behaviour) {
  const server = await smtpServer(behaviour)
  const smtp = smtpSender(server.url)
  closers.push(server.close, smtp.close)
  return { server, smtp }
}

const mail: SmtpMail = {
  from: { name: 'Exempel AB, dataskydd', address: 'insyn@exempel.se' },
  to: { name: '', address: 'asa@exempel.se' },
  replyTo: { name: 'Exempel AB', address: 'legal@exempel.se' },
  subject: 'Vi har tagit emot din begäran (INS-7K3F-9QXM)',
  html: '<p>Hej på dig</p>',
  text: 'Hej på dig\n.\nQUIT\n',
  messageId: '<01990000-aaaa@insyn.exempel.se>',
}

async function failure(attempt: Promise<unknown>): Promise<SmtpFailure> {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof SmtpFailure)) throw new Error(`expected an SmtpFailure, got ${error}`)
  return error
}

describe('sending', () => {
  it('delivers words, addresses and headers whole', async () => {
    const { server, smtp } = await start()
    expect(await smtp.send({ ...mail, headers: { 'X-Insyn-Job': '1' } })).toBe('sent')
    const got = server.delivered[0]
    expect(got).toMatchObject({ from: 'insyn@exempel.se', to: ['asa@exempel.se'] })
    expect(got?.mail.subject).toBe(mail.subject)
    expect(got?.mail.messageId).toBe(mail.messageId)
    expect(got?.mail.text).toBe(mail.text)
    expect(got?.mail.html).toContain('Hej på dig')
    expect(got?.mail.from?.value).toEqual([mail.from])
    expect(got?.mail.replyTo?.value).toEqual([mail.replyTo])
    expect(got?.mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(got?.mail.headers.get('x-insyn-job')).toBe('1')
    expect(got?.mail.headers.has('x-mailer')).toBe(false)
  })

  it('brings every composed mail through unchanged', async () => {
    const { server, smtp } = await start()
    const sent = await Promise.all(
      allMessages.map(async (message, at) => {
        const composed = await compose(message, sender)
        const messageId = `<${at}@insyn.exempel.se>`
        await smtp.send({ ...mail, ...composed, messageId })
        return { ...composed, messageId }
      }),
    )
    for (const { messageId, subject, text, html } of sent) {
      const got = server.delivered.find((delivered) => delivered.mail.messageId === messageId)?.mail
      expect(got?.subject).toBe(subject)
      expect(got?.text).toBe(text)
      expect(String(got?.html).trimEnd()).toBe(html.trimEnd())
    }
    expect(server.delivered).toHaveLength(allMessages.length)
  })
})

describe('a server that says no', () => {
  it.each([
    [{ recipient: { code: 550, words: 'no asa@exempel.se here' } }, 'RECIPIENT_REFUSED', true],
    [{ recipient: { code: 451, words: 'greylisted' } }, 'TRY_LATER', false],
    [{ data: { code: 554, words: 'looks bad' } }, 'MESSAGE_REFUSED', true],
    [{ data: { code: 452, words: 'disk full' } }, 'TRY_LATER', false],
    [{ sender: { code: 553, words: 'not your address' } }, 'SENDER_REFUSED', false],
    [{ sender: { code: 421, words: 'closing' } }, 'TRY_LATER', false],
    [{ hangUpAfterData: true }, 'NOT_REACHED', false],
  ] as const)('%o is %s, permanent: %s', async (behaviour, code, permanent) => {
    const { smtp } = await start(behaviour)
    const error = await failure(smtp.send(mail))
    expect(error).toMatchObject({ code, permanent })
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain('asa@')
  })

  it('is temporary when nobody listens', async () => {
    const { server, smtp } = await start()
    await server.close()
    expect(await failure(smtp.send(mail))).toMatchObject({ code: 'NOT_REACHED', permanent: false })
  })
})

describe('injection', () => {
  const evil = 'x\r\nBcc: thief@example.org'
  const attempts: Array<[string, Partial<SmtpMail>]> = [
    ...['\r\n', '\n', '\r', '\0', '\u2028'].map((mark): [string, Partial<SmtpMail>] => [
      `subject ${JSON.stringify(mark)}`,
      { subject: `Hej${mark}Bcc: thief@example.org` },
    ]),
    ['name of sender', { from: { name: evil, address: 'insyn@exempel.se' } }],
    ['name of recipient', { to: { name: evil, address: 'asa@exempel.se' } }],
    ['name in Reply-To', { replyTo: { name: evil, address: 'legal@exempel.se' } }],
    [
      'address with a line break',
      { to: { name: '', address: 'asa@exempel.se\r\nRCPT TO:<t@e.org>' } },
    ],
    ['two addresses in one', { to: { name: '', address: 'asa@exempel.se, thief@example.org' } }],
    ['address in brackets', { to: { name: '', address: 'asa <thief@example.org>' } }],
    ['quoted local part', { to: { name: '', address: '"asa@exempel.se x"@example.org' } }],
    ['no address', { to: { name: '', address: '' } }],
    ['address of the sender', { from: { name: '', address: 'a@b.se>\r\nDATA' } }],
    ['message id', { messageId: `<a@b>\r\nBcc: t@e.org` }],
    ['message id without brackets', { messageId: 'a@b' }],
    ['header value', { headers: { 'X-Job': evil } }],
    ['header name', { headers: { 'X-Job\r\nBcc': 'thief@example.org' } }],
    ['another recipient by header', { headers: { Bcc: 'thief@example.org' } }],
    ['another body by header', { headers: { 'Content-Type': 'text/plain' } }],
  ]

  it.each(attempts)('never leaves the house: %s', async (_, change) => {
    const { server, smtp } = await start()
    expect(await failure(smtp.send({ ...mail, ...change }))).toMatchObject({
      code: 'MAIL_UNSAFE',
      permanent: true,
    })
    expect(server.delivered).toEqual([])
  })

  it('keeps commands and headers in a body as plain words', async () => {
    const { server, smtp } = await start()
    const text = 'a\r\n.\r\nMAIL FROM:<t@e.org>\r\n\r\nBcc: t@e.org\r\n'
    await smtp.send({ ...mail, text })
    await smtp.send({ ...mail, text })
    expect(server.delivered).toHaveLength(2)
    expect(server.delivered[0]?.to).toEqual(['asa@exempel.se'])
    expect(server.delivered[0]?.mail.text).toBe(text.replaceAll('\r\n', '\n'))
    expect(server.delivered[0]?.mail.headers.has('bcc')).toBe(false)
  })
})
