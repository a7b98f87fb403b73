import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest()

type How = { origin?: string; counter?: number }

/** A security key made of software: answers the options of the portal as a browser hands them on, as JSON. */
export function aPasskey(id = randomBytes(16)) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const told = (type: string, options: string, origin = 'http://localhost:3000') =>
    Buffer.from(JSON.stringify({ type, challenge: JSON.parse(options).challenge, origin }))
  const seen = (flags: number, counter: number) => {
    const rest = Buffer.alloc(5)
    rest.writeUInt8(flags)
    rest.writeUInt32BE(counter, 1)
    return Buffer.concat([hash('localhost'), rest])
  }
  const answer = (response: Record<string, unknown>) =>
    JSON.stringify({
      id: text(id),
      rawId: text(id),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    })

  return {
    /** The answer to being asked for a new passkey. */
    create(options: string, { origin, counter = 0 }: How = {}) {
      const clientData = told('webauthn.create', options, origin)
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ])
      const length = Buffer.from([0, id.length])
      const data = Buffer.concat([seen(0x41, counter), Buffer.alloc(16), length, id, key])
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([data.length]),
        data,
      ])
      return answer({
        clientDataJSON: text(clientData),
        attestationObject: text(attestation),
        transports: ['internal'],
      })
    },
    /** The answer to being asked for a passkey that is there. */
    show(options: string, { origin, counter = 1 }: How = {}) {
      const clientData = told('webauthn.get', options, origin)
      const data = seen(0x01, counter)
      const signature = sign('sha256', Buffer.concat([data, hash(clientData)]), privateKey)
      return answer({
        clientDataJSON: text(clientData),
        authenticatorData: text(data),
        signature: text(signature),
      })
    },
  }
}
