import { controller } from '@/lib/controller/controller'
import { type DataSubjectRow, onboard, raiseAssurance } from '@/lib/data/data-subjects'
import { openStreamsOf } from '@/lib/data/eid'
import { hasRequests } from '@/lib/data/erase-account'
import type { Tx } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'
import { receivedOn } from '@/lib/rights/deadline'
import type { EidPerson, KnownBefore } from '@/lib/rights/eid'
import { lookupHash } from '@/lib/vault/house-key'
import type { PersonKey } from '@/lib/vault/person-key'
import { identityShown } from '../clock/identity-shown'
import { joinHolders } from '../free-copy/join-holders'
import { nameHashes } from './name-hashes'
import { type KnownDetails, openKnownDetails, sealDetails } from './person-details'

/** What an eID is held against: the day in Stockholm and the age from which the portal may be used (policy P6). */
export function eidTerms(now: Temporal.Instant) {
  return { today: receivedOn(now), minimumAge: controller().minimumAge.years }
}

/** What an account's record says, for the rules; null where it has none. */
export async function knownBefore(
  tx: Tx,
  accountId: string,
  key: PersonKey,
  record: DataSubjectRow | null,
): Promise<(KnownBefore & { details: KnownDetails }) | null> {
  if (!record) return null
  const details = openKnownDetails(key, record)
  return {
    details,
    identityNumber: details.identityNumber,
    birthDate: details.birthDate === null ? null : Temporal.PlainDate.from(details.birthDate),
    assurance: record.assurance,
    hasRequests: await hasRequests(tx, accountId),
  }
}

/** What an eID says, sealed for a record; a contact that was given before may stay. */
export function sealEidPerson(
  key: PersonKey,
  dataSubjectId: string,
  person: EidPerson,
  knownContact: KnownDetails['knownContact'],
) {
  const { name, identityNumber, birthDate } = person
  return sealDetails(key, dataSubjectId, {
    name,
    identityNumber,
    birthDate: birthDate.toString(),
    knownContact,
  })
}

type Raised = {
  dataSubjectId: string
  accountId: string
  now: Temporal.Instant
}

/**
 * Raises a record to eID: an event in each open request, its free copies join those of the same number (rules.md 2), and what was
 * asked about who they are needs no answer any more.
 */
export async function raiseToEid(tx: Tx, { dataSubjectId, accountId, now }: Raised): Promise<void> {
  await raiseAssurance(tx, dataSubjectId, 'EID', now)
  for (const stream of await openStreamsOf(tx, dataSubjectId)) {
    const cause = { accountId, role: 'DATA_SUBJECT' as const }
    const target = { stream, kind: 'REQUEST' as const, dataSubjectId, key: null, cause }
    const facts = { by: 'EID' as const }
    await append(tx, { ...target, now }, [
      { type: 'identity.verified', version: 1, facts, contents: null },
    ])
  }
  await joinHolders(tx, dataSubjectId, now)
  const cause = { accountId, role: 'DATA_SUBJECT' } as const
  await identityShown(tx, dataSubjectId, { role: cause.role, cause, now })
}

type Kept = {
  record: DataSubjectRow
  key: PersonKey
  person: EidPerson
  identityNumberHash: Uint8Array
  knownContact: KnownDetails['knownContact']
  protectedIdentity: boolean
  locale: DataSubjectRow['locale']
  now: Temporal.Instant
}

/** Writes who an eID shows on a record that there was before. */
export async function keepEidPerson(tx: Tx, kept: Kept): Promise<void> {
  const { record, key, person, identityNumberHash, knownContact, locale, now } = kept
  const knownContactHash = knownContact && (await lookupHash(knownContact.kind, knownContact.value))
  await onboard(tx, {
    id: record.id,
    sealedDetails: sealEidPerson(key, record.id, person, knownContact),
    protectedIdentity: record.protectedIdentity || kept.protectedIdentity,
    locale,
    identityNumberHash,
    knownContactHash,
    nameHashes: await nameHashes(person.name),
    now,
  })
}
