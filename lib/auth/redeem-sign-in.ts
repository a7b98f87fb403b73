import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { countUse } from '@/lib/casework/count-use'
import { findAccountByEmail, insertAccount } from '@/lib/data/accounts'
import { findRecordOfAccount } from '@/lib/data/data-subjects'
import { discardPersonKey } from '@/lib/data/keys'
import { type RedeemedSignIn, useCode, useLink } from '@/lib/data/sign-ins'
import { isInDirectory } from '@/lib/data/staff'
import { type Tx, transaction } from '@/lib/data/transaction'
import { env } from '@/lib/env'
import type { Role } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import { openShortLived } from '@/lib/vault/house-key'
import { createPersonKey } from '@/lib/vault/person-key'
import { sealText } from '@/lib/vault/values'
import { noted } from './noted'
import { codeHash, tokenHash } from './sign-in-tokens'

export type SignedIn = {
  accountId: string
  role: Role
  onboarded: boolean
  wayBack: string | null
  /** The sign-in by mail that led here; null for eID. */
  signInId: string | null
}

type From = { network: string; now: Temporal.Instant }

async function accountFor(
  tx: Tx,
  redeemed: RedeemedSignIn,
  now: Temporal.Instant,
): Promise<SignedIn> {
  const { emailHash, locale, wayBack } = redeemed
  let account = await findAccountByEmail(emailHash, tx)
  if (!account) {
    const email = await openShortLived(`sign-in.email:${redeemed.id}`, redeemed.sealedEmail)
    const key = await createPersonKey(tx, now)
    const id = randomUUID()
    const sealedEmail = sealText(key, `account.email:${id}`, email)
    const fresh = { id, keyId: key.id, role: 'DATA_SUBJECT' as const, locale, dataSubjectId: null }
    // Another sign-in of the same address was a moment faster: its account stays, and so does its key alone.
    const kept = await insertAccount(tx, { ...fresh, sealedEmail, emailHash, now })
    if (!kept) await discardPersonKey(tx, key.id)
    account = await findAccountByEmail(emailHash, tx)
  }
  // A suspended account is not found, and its address is taken: there is no way in.
  if (!account) throw new Refusal('SIGN_IN_EXPIRED')
  // Who has lost their place in the directory must not come in by a mailbox that is still open.
  if (env().staffSso && (await isInDirectory(account.id, tx))) throw new Refusal('SIGN_IN_BY_WORK')
  return {
    accountId: account.id,
    role: account.role,
    onboarded: Boolean((await findRecordOfAccount(account.id, tx))?.onboardedAt),
    wayBack,
    signInId: redeemed.id,
  }
}

/**
 * Signs in by the link of a mail, once. SIGN_IN_EXPIRED when it is used, replaced, over or never was. Only links that lead nowhere
 * are counted, so that others on the same network cannot lock a valid one out.
 */
export function redeemLink(token: unknown, from: From): Promise<SignedIn> {
  return noted(
    'MAIL_LINK',
    () => byLink(token, from),
    ({ role }) => role,
  )
}

async function byLink(token: unknown, from: From): Promise<SignedIn> {
  const hash = typeof token === 'string' && token.length <= 100 ? tokenHash(token) : null
  const signedIn =
    hash &&
    (await transaction(async (tx) => {
      const redeemed = await useLink(tx, hash, from.now)
      return redeemed && accountFor(tx, redeemed, from.now)
    }))
  if (signedIn) return signedIn
  await countUse('sign-in-tries', from.network)
  throw new Refusal('SIGN_IN_EXPIRED')
}

/** Splits the browser's cookie into the sign-in it asked for and its secret; null when it is no such cookie. */
export function readSignInCookie(value: string | null): { id: string; secret: string } | null {
  const [id, secret] = (value ?? '').split('.')
  if (!id || !secret || !z.uuid().safeParse(id).success) return null
  return { id, secret }
}

/**
 * Signs in by the code of a mail, in the browser that asked. Five tries: SIGN_IN_CODE_WRONG while some are left,
 * SIGN_IN_EXPIRED after; SIGN_IN_CODE_MISSING.
 */
export function redeemCode(typed: unknown, cookie: string | null, from: From): Promise<SignedIn> {
  return noted(
    'MAIL_CODE',
    () => byCode(typed, cookie, from),
    ({ role }) => role,
  )
}

async function byCode(typed: unknown, cookie: string | null, from: From): Promise<SignedIn> {
  const code = typeof typed === 'string' ? typed.replace(/[\s-]/g, '') : ''
  if (code === '') {
    const problem = { field: 'code', code: 'SIGN_IN_CODE_MISSING' } as const
    throw new Refusal(problem.code, [problem])
  }
  await countUse('sign-in-tries', from.network)
  const asked = readSignInCookie(cookie)
  if (!asked) throw new Refusal('SIGN_IN_EXPIRED')
  const result = await transaction(async (tx) => {
    const used = await useCode(tx, {
      id: asked.id,
      browserHash: tokenHash(asked.secret),
      codeHash: codeHash(asked.id, code),
      now: from.now,
    })
    if (used && 'redeemed' in used) return accountFor(tx, used.redeemed, from.now)
    return used
  })
  if (!result) throw new Refusal('SIGN_IN_EXPIRED')
  if ('accountId' in result) return result
  if (result.triesLeft <= 0) throw new Refusal('SIGN_IN_EXPIRED')
  const problem = {
    field: 'code',
    code: 'SIGN_IN_CODE_WRONG',
    detail: { triesLeft: result.triesLeft },
  } as const
  throw new Refusal(problem.code, [problem])
}
