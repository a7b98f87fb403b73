import { randomUUID } from 'node:crypto'
import { controller } from '@/lib/controller/controller'
import { findAccount, lockAccount, tieAccount } from '@/lib/data/accounts'
import { insertDataSubject } from '@/lib/data/data-subjects'
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
import { type PersonDetails, sealDetails } from './person-details'

/**
 * Notes who a signed-in person is (rules.md 5). Someone under age is not taken in: what the visit made is erased and
 * UNDER_AGE is refused (policy P6). A second sending, from another tab, changes nothing.
 */
export async function welcome(input: {
  actor: Actor
  raw: Record<string, unknown>
  locale: Locale
  now: Temporal.Instant
}): Promise<void> {
  const { actor, locale, now } = input
  authorise(actor, 'profile.edit-own')
  if (actor.dataSubjectId) return
  const checked = checkWhoYouAre(input.raw, {
    today: receivedOn(now),
    minimumAge: controller().minimumAge.years,
  })
  if (!checked.ok && checked.problems.some(({ code }) => code === 'UNDER_AGE')) {
    await eraseUnderAge(actor)
    throw new Refusal('UNDER_AGE')
  }
  const person = valueOrRefuse(checked)
  const details = detailsOf(person)
  const hashes = await hashesOf(person)
  await transaction(async (tx) => {
    if (!(await lockAccount(tx, actor.accountId))) throw new Refusal('NOT_SIGNED_IN')
    const account = found(await findAccount(actor.accountId, tx))
    if (account.dataSubjectId) return
    const key = await openPersonKey(account.keyId, tx)
    const id = randomUUID()
    await insertDataSubject(tx, {
      id,
      keyId: key.id,
      sealedDetails: sealDetails(key, id, details),
      assurance: 'EMAIL_CONFIRMED',
      protectedIdentity: false,
      locale,
      ...hashes,
      now,
    })
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
