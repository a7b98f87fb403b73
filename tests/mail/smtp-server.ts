import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

type Reply = { code: number; words: string }

/** What the server answers instead of 250, at sender, recipient or data; or it hangs up after the data. */
export type Behaviour = {
  sender?: Reply
  recipient?: Reply
  data?: Reply
  hangUpAfterData?: boolean
}

export type Delivered = { mail: ParsedMail; raw: string; from: string; to: string[] }

/** A real SMTP server on a free loopback port that keeps what it is given. */
export async function smtpServer(behaviour: Behaviour = {}) {
  const delivered: Delivered[] = []
  const refuse = (reply: Reply | undefined) =>
    reply ? Object.assign(new Error(reply.words), { responseCode: reply.code }) : null
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onMailFrom: (_address, _session, done) => done(refuse(behaviour.sender)),
    onRcptTo: (_address, _session, done) => done(refuse(behaviour.recipient)),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const { mailFrom, rcptTo } = session.envelope
        delivered.push({
          raw,
          mail: await simpleParser(raw),
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((recipient) => recipient.address),
        })
        if (behaviour.hangUpAfterData) {
          for (const connection of server.connections) connection._socket.destroy()
          return
        }
        done(refuse(behaviour.data))
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    delivered,
    close: () => new Promise<void>((closed) => server.close(closed)),
  }
}
