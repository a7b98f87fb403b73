import { randomUUID } from 'node:crypto'
import { countUse, isWithin } from '@/lib/casework/count-use'
import { insertSignIn } from '@/lib/data/sign-ins'
import { transaction } from '@/lib/data/transaction'
import type { Locale } from '@/lib/i18n/locales'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { checkEmail } from '@/lib/rights/email-address'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { lookupHash, sealShortLived } from '@/lib/vault/house-key'
import { liveSignIns } from './limits'
import { codeHash, codeOf, linkTokenOf, signInMinutes, tokenHash } from './sign-in-tokens'

/**
 * Asks for a sign-in mail. Every address gets the same answer, whether it has an account, is over its limit or not;
 * only a network that asks far too often is refused (TOO_MANY_ATTEMPTS). Returns the id for the browser's cookie.
 */
export async function askForSignIn(asked: {
  email: unknown
  locale: Locale
  wayBack: string | null
  browserSecret: string
  network: string
  now: Temporal.Instant
}): Promise<{ signInId: string; email: string }> {
  const address = valueOrRefuse(checkEmail(asked.email))
  await countUse('sign-in-network', asked.network)
  const within = await mayBeMailed(address)
  const signInId = randomUUID()
  if (!within) return { signInId, email: address }
  const emailHash = await lookupHash('email', address)
  const signIn = {
    id: signInId,
    emailHash,
    sealedEmail: await sealShortLived(`sign-in.email:${signInId}`, address),
    browserHash: tokenHash(asked.browserSecret),
    linkHash: tokenHash(linkTokenOf(signInId)),
    codeHash: codeHash(signInId, codeOf(signInId)),
    locale: asked.locale,
    wayBack: asked.wayBack,
    now: asked.now,
    expiresAt: asked.now.add({ minutes: signInMinutes }),
  }
  await transaction(async (tx) => {
    const kept = await insertSignIn(tx, signIn, liveSignIns)
    if (kept) await enqueueMail(tx, { kind: 'SIGN_IN', signInId }, asked.now)
  })
  return { signInId, email: address }
}

async function mayBeMailed(address: string): Promise<boolean> {
  if (!(await isWithin('sign-in-address', address))) return false
  return (
    (await isWithin('sign-in-address-day', address)) || isWithin('sign-in-address-hour', address)
  )
}
