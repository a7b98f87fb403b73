import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { deliverMail } from '@/lib/worker/deliver-mail'
import { smtpSender } from '@/lib/worker/smtp'
import { aFiledRequest } from '@/tests/factories/requests'
import { sql } from '@/tests/support/database'
import { authority } from '../support/certificates'

// On Linux all of 127.0.0.0/8 is this machine, but the portal takes 127.0.0.1 alone for it: 127.0.0.2 is "another machine".
const elsewhere = '127.0.0.2'
const usual = getCACertificates()
const right = authority('The authority of the mail server')
const trust = (...more: string[]) => setDefaultCACertificates([...usual, ...more])

const closers: (() => unknown)[] = []
afterEach(async () => {
  trust()
  for (const close of closers.splice(0)) await close()
})

type Kind = 'smtps' | 'starttls' | 'clear'

/** A mail server on 127.0.0.2 with a certificate for `name`, and a sender to it. */
async function post(kind: Kind, name = elsewhere) {
  const { certificate: cert, key } = right.issue(name)
  let taken = 0
  const server = new SMTPServer({
    secure: kind === 'smtps',
    cert,
    key,
    disabledCommands: kind === 'clear' ? ['AUTH', 'STARTTLS'] : ['AUTH'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      stream.resume()
      stream.on('end', () => {
        if (kind !== 'clear' && !session.secure) throw new Error('a mail came in the clear')
        taken += 1
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((ready) => server.listen(0, elsewhere, ready))
  const { port } = server.server.address() as AddressInfo
  const sender = smtpSender(`${kind === 'smtps' ? 'smtps' : 'smtp'}://${elsewhere}:${port}`)
  closers.push(sender.close, () => new Promise<void>((closed) => server.close(closed)))
  return { sender, taken: () => taken }
}

type Mail = { id: string; state: string; errorCode: string | null }
let mails: string[] = []
beforeAll(async () => {
  for (let count = 0; count < 6; count += 1) await aFiledRequest()
  mails = (await sql<Mail>(`SELECT "id" FROM "OutgoingMail" WHERE "state" = 'QUEUED'`)).map(
    ({ id }) => id,
  )
})

/** How a mail that is owed stands once it was tried. */
async function tried({ sender }: Awaited<ReturnType<typeof post>>, id: string) {
  await deliverMail(sender, id, false).catch(() => undefined)
  const [mail] = await sql<Mail>(
    'SELECT "state", "errorCode" FROM "OutgoingMail" WHERE "id" = $1',
    [id],
  )
  return mail
}

const owed = () => mails.pop() ?? ''
const waits = { state: 'QUEUED', errorCode: 'NOT_REACHED' }

describe('a mail server on another machine', () => {
  it.each<Kind>(['smtps', 'starttls'])(
    'by %s is given nothing while its certificate proves nothing, and then what waited',
    async (kind) => {
      const office = await post(kind)
      const id = owed()
      expect(await tried(office, id)).toEqual(waits)
      expect(office.taken()).toBe(0)
      trust(right.certificate)
      expect(await tried(office, id)).toMatchObject({ state: 'SENT' })
      expect(office.taken()).toBe(1)
    },
  )

  it.each<Kind>(['smtps', 'starttls'])(
    'by %s is given nothing where its certificate is for another name',
    async (kind) => {
      trust(right.certificate)
      const office = await post(kind, 'mail.example.com')
      expect(await tried(office, owed())).toEqual(waits)
      expect(office.taken()).toBe(0)
    },
  )

  it('is given nothing in the clear', async () => {
    const office = await post('clear')
    expect(await tried(office, owed())).toEqual(waits)
    expect(office.taken()).toBe(0)
  })
})
