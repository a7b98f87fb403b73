import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isIPv4 } from 'node:net'

/** A certificate and its key, as PEM. */
export type Certificate = { certificate: string; key: string }

export type Authority = {
  /** What clients must trust. */
  certificate: string
  /** A certificate for servers of these names or IPv4 addresses. */
  issue(...names: string[]): Certificate
}

type Subject = { name: string; publicKey: KeyObject; extensions: Buffer[] }

/** An authority of the test's own. */
export function authority(name: string): Authority {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const make = (subject: Subject) =>
    pem('CERTIFICATE', signed(toBeSigned(name, subject), privateKey))
  const isAuthority = extension('551d13', sequence(tagged(0x01, Buffer.from([0xff]))), true)
  return {
    certificate: make({ name, publicKey, extensions: [isAuthority] }),
    issue(...names) {
      const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
      const others = extension('551d11', sequence(...names.map(alternative)))
      return {
        certificate: make({
          name: names[0] ?? '',
          publicKey: pair.publicKey,
          extensions: [others],
        }),
        key: String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' })),
      }
    },
  }
}

// What follows writes X.509 (RFC 5280) in DER: a tag, a length, a value, one inside the other.

function tagged(tag: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts)
  const size = value.byteLength
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), value])
}

const sequence = (...parts: Buffer[]) => tagged(0x30, ...parts)
const oid = (hex: string) => tagged(0x06, Buffer.from(hex, 'hex'))
const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))
const bits = (value: Buffer) => tagged(0x03, Buffer.from([0]), value)

function extension(id: string, value: Buffer, critical = false): Buffer {
  const mark = critical ? [tagged(0x01, Buffer.from([0xff]))] : []
  return sequence(oid(id), ...mark, tagged(0x04, value))
}

function alternative(name: string): Buffer {
  return isIPv4(name)
    ? tagged(0x87, Buffer.from(name.split('.').map(Number)))
    : tagged(0x82, Buffer.from(name))
}

function named(name: string): Buffer {
  return sequence(tagged(0x31, sequence(oid('550403'), tagged(0x0c, Buffer.from(name)))))
}

function toBeSigned(issuer: string, { name, publicKey, extensions }: Subject): Buffer {
  const time = (text: string) => tagged(0x18, Buffer.from(text))
  return sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.from([1]), randomBytes(8)),
    ecdsaWithSha256,
    named(issuer),
    sequence(time('20200101000000Z'), time('21000101000000Z')),
    named(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions)),
  )
}

function signed(content: Buffer, key: KeyObject): Buffer {
  return sequence(content, ecdsaWithSha256, bits(sign('sha256', content, key)))
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
