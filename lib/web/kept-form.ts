import { z } from 'zod'
import { readCookie, sessionCookie } from '@/lib/auth/cookies'
import { tokenHash } from '@/lib/auth/sign-in-tokens'
import { now } from '@/lib/clock'
import { findKeptForm, findSessionOwner, saveKeptForm } from '@/lib/data/kept-forms'
import { withoutLocale } from '@/lib/i18n/href'
import type { Actor } from '@/lib/rights/actor'
import { openPersonKey } from '@/lib/vault/person-key'
import { openJson, sealJson } from '@/lib/vault/values'
import type { FormValues } from './form-state'

const valuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
const largest = 200_000
const placeOf = (accountId: string, path: string) => `kept-form:${accountId}:${path}`
const pageOf = (path: string) => withoutLocale(path.split('?')[0] ?? '')

/** Keeps what was typed into a form whose session has ended, for the same person when signed in again. */
export async function keepForm(path: string | null, values: FormValues): Promise<void> {
  const token = await readCookie(sessionCookie())
  if (!path || !token || JSON.stringify(values).length > largest) return
  const owner = await findSessionOwner(tokenHash(token))
  if (!owner) return
  const { accountId } = owner
  const key = await openPersonKey(owner.keyId)
  const page = pageOf(path)
  const sealedValues = sealJson(key, placeOf(accountId, page), values)
  await saveKeptForm({ accountId, path: page, sealedValues, now: now() })
}

/** What this person had typed on a page when their session ended, if that was after `since` and within a day. */
export async function keptForm(
  actor: Actor,
  path: string,
  since: Temporal.Instant | null,
): Promise<FormValues | null> {
  const kept = await findKeptForm(actor, path)
  if (!kept) return null
  const oldest = now().subtract({ hours: 24 })
  const limit = since && Temporal.Instant.compare(since, oldest) > 0 ? since : oldest
  if (Temporal.Instant.compare(kept.createdAt, limit) <= 0) return null
  const key = await openPersonKey(kept.keyId)
  return valuesSchema.parse(openJson(key, placeOf(actor.accountId, path), kept.sealedValues))
}
