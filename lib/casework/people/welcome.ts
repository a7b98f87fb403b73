import { randomUUID } from 'node:crypto'
import { controller } from '@/lib/controller/controller'
import { findAccount, lockAccount, tieAccount } from '@/lib/data/accounts'
import {
  findOwnDataSubject,
  findRecordOfAccount,
  insertDataSubject,
  onboard,
} from '@/lib/data/data-subjects'
import { transaction } from '@/lib/data/transaction'
import type { Locale } from '@/lib/i18n/locales'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { checkWhoYouAre, type WhoYouAre } from '@/lib/rights/who-you-are'
import { lookupHash } from '@/lib/vault/house-key'
import { openPersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../authorise'
import { eraseUnderAge } from './erase-under-age'
import { nameHashes } from './name-hashes'
import { type PersonDetails, sealDetails } from './person-details'

/**
 * Notes who a signed-in person is (rules.md 5). Someone under age is not taken in: what the visit made is erased and
 * UNDER_AGE is refused (policy P6). Who chose so beforehand is marked as protected (`marked`: `yes`). A second sending, from another tab, changes nothing.
 */
export async function welcome(input: {
  actor: Actor
  raw: Record<string, unknown>
  locale: Locale
  now: Temporal.Instant
}): Promise<void> {
  const { actor, locale, now } = input
  authorise(actor, 'profile.edit-own')
  // Asked of whoever had said it when they came here; two forms sent at once are both read, and a child's is never passed over.
  if (await findOwnDataSubject(actor)) return
  const checked = checkWhoYouAre(input.raw, {
    today: receivedOn(now),
    minimumAge: controller().minimumAge.years,
  })
  if (!checked.ok && checked.problems.some(({ code }) => code === 'UNDER_AGE')) {
    await eraseUnderAge(actor, now)
    throw new Refusal('UNDER_AGE')
  }
  const person = valueOrRefuse(checked)
  const details = detailsOf(person)
  const hashes = { ...(await hashesOf(person)), nameHashes: await nameHashes(person.name) }
  const protectedIdentity = input.raw.marked === 'yes'
  await transaction(async (tx) => {
    if (!(await lockAccount(tx, actor.accountId))) throw new Refusal('NOT_SIGNED_IN')
    const account = found(await findAccount(actor.accountId, tx))
    const before = await findRecordOfAccount(account.id, tx)
    if (before?.onboardedAt) return
    const key = await openPersonKey(account.keyId, tx)
    const id = before?.id ?? randomUUID()
    const sealedDetails = sealDetails(key, id, details)
    const said = { id, sealedDetails, protectedIdentity, locale, ...hashes, now }
    // Whoever has withdrawn a consent before has a record already, without details.
    if (before) await onboard(tx, said)
    else {
      const assurance = 'EMAIL_CONFIRMED'
      await insertDataSubject(tx, { ...said, keyId: key.id, assurance, onboardedAt: now })
    }
    await tieAccount(tx, { id: account.id, dataSubjectId: id, locale })
  })
}

function detailsOf(person: WhoYouAre): PersonDetails {
  return {
    name: person.name,
    birthDate: person.birthDate.toString(),
    identityNumber: person.way === 'identity-number' ? person.identityNumber : null,
    knownContact: person.way === 'birth-date' ? person.knownContact : null,
  }
}

async function hashesOf(person: WhoYouAre) {
  if (person.way === 'identity-number') {
    const identityNumberHash = await lookupHash('identity-number', person.identityNumber)
    return { identityNumberHash, knownContactHash: null }
  }
  const { kind, value } = person.knownContact
  return { identityNumberHash: null, knownContactHash: await lookupHash(kind, value) }
}
