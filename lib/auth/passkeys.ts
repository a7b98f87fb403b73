import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

type Known = { credentialId: Uint8Array; transports: string[] }
type Kept = Known & {
  credentialId: Uint8Array<ArrayBuffer>
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
}

const answerSchema = z
  .string()
  .max(20_000)
  .transform((answer, context) => {
    try {
      return JSON.parse(answer) as unknown
    } catch {
      context.addIssue('no JSON')
      return z.NEVER
    }
  })
  .pipe(z.looseObject({ id: z.string() }))

/** ES256, EdDSA, RS256: what every passkey knows. */
const signatures = [-7, -8, -257]

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const bytes = (encoded: string) => Uint8Array.from(Buffer.from(encoded, 'base64url'))

/** A passkey belongs to the host people reach the portal at, and says which page it was used on. */
const here = () => ({
  expectedOrigin: env().publicUrl.origin,
  expectedRPID: env().publicUrl.hostname,
  // It is the second of two factors: a security key without a PIN will do.
  requireUserVerification: false,
})

/** What a browser is asked for a new passkey: not one of those that are there. As JSON. */
export async function creationOptions(asked: {
  challenge: Uint8Array<ArrayBuffer>
  accountId: string
  name: string
  where: string
  known: Known[]
}): Promise<string> {
  const options = await generateRegistrationOptions({
    rpName: asked.where,
    rpID: env().publicUrl.hostname,
    userName: asked.name,
    userID: Uint8Array.from(Buffer.from(asked.accountId)),
    challenge: asked.challenge,
    attestationType: 'none',
    supportedAlgorithmIDs: signatures,
    excludeCredentials: asked.known.map(({ credentialId }) => ({ id: text(credentialId) })),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  })
  return JSON.stringify(options)
}

/** What a browser is asked for one of these passkeys. As JSON. */
export async function requestOptions(
  challenge: Uint8Array<ArrayBuffer>,
  known: Known[],
): Promise<string> {
  const options = await generateAuthenticationOptions({
    rpID: env().publicUrl.hostname,
    challenge,
    userVerification: 'preferred',
    allowCredentials: known.map(({ credentialId }) => ({ id: text(credentialId) })),
  })
  return JSON.stringify(options)
}

/** The new passkey in a browser's answer to a challenge; null, whatever is wrong with it. */
export async function readNewPasskey(answer: string, challenge: Uint8Array): Promise<Kept | null> {
  return refusedAsNull(async () => {
    const response = answerSchema.parse(answer) as unknown as RegistrationResponseJSON
    const expected = { ...here(), expectedChallenge: text(challenge) }
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      ...expected,
      supportedAlgorithmIDs: signatures,
    })
    if (!verified) return null
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    const known = transports.filter((each) => /^[a-z-]{1,20}$/.test(each)).slice(0, 8)
    return { credentialId: bytes(id), publicKey, counter, transports: known }
  })
}

/** The id of the passkey that an answer says it is from; null where there is none to read. */
export function passkeyIn(answer: string): Uint8Array | null {
  const { data } = answerSchema.safeParse(answer)
  return data ? bytes(data.id) : null
}

/** The count of uses in a passkey's answer to a challenge; null, whatever is wrong with it: a count that does not grow, too. */
export async function readPasskeyUse(
  answer: string,
  challenge: Uint8Array,
  kept: Kept,
): Promise<number | null> {
  return refusedAsNull(async () => {
    const { credentialId, publicKey, counter } = kept
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answerSchema.parse(answer) as unknown as AuthenticationResponseJSON,
      ...here(),
      expectedChallenge: text(challenge),
      credential: { id: text(credentialId), publicKey, counter },
    })
    return verified ? authenticationInfo.newCounter : null
  })
}

/** Everything that the library finds wrong is an error of its own making, and the same to whoever tried; what it was is for whoever debugs. */
async function refusedAsNull<T>(read: () => Promise<T | null>): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    log.debug('auth.passkey-unreadable', { error })
    return null
  }
}
