import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** `take` every mail, `hold` them after the data without an answer, put them `off` (451), or `refuse` the recipient (550). */
export type Manner = 'take' | 'hold' | 'off' | 'refuse'

type Seen = { messageId: string; answered: boolean }

/** The Message-IDs of mails, in order. */
export const messageIds = (ids: string[]) => ids.map((id) => `<${id}@localhost>`).sort()

/** A real SMTP server whose manner can change while it runs. It notes the Message-ID of everything it got whole. */
export async function postOffice(manner: Manner, port = 0) {
  const seen: Seen[] = []
  const office = { manner, seen }
  const reply = (code: number) => Object.assign(new Error('words'), { responseCode: code })
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: (_address, _session, done) => done(office.manner === 'refuse' ? reply(550) : null),
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        const messageId = /^Message-ID: (<[^>]+>)/im.exec(text)?.[1] ?? ''
        const answered = office.manner === 'take'
        seen.push({ messageId, answered })
        if (answered) done()
        if (office.manner === 'off') done(reply(451))
      })
    },
  })
  // Workers that are killed break their connections off.
  server.on('error', () => undefined)
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  const address = server.server.address() as AddressInfo
  return Object.assign(office, {
    url: `smtp://127.0.0.1:${address.port}`,
    /** How many of these mails it was brought whole, answered or not. */
    seenOf: (ids: string[]) =>
      seen.filter(({ messageId }) => messageIds(ids).includes(messageId)).length,
    /** How often it took each of these mails, by Message-ID. A worker brings others too, such as the morning's digest. */
    takenOf: (ids: string[]) => {
      const counts: Record<string, number> = {}
      for (const { messageId, answered } of seen)
        if (answered && messageIds(ids).includes(messageId))
          counts[messageId] = (counts[messageId] ?? 0) + 1
      return counts
    },
    close: () => {
      for (const connection of server.connections) connection._socket.destroy()
      return new Promise<void>((closed) => server.close(closed))
    },
  })
}
