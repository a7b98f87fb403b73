import { randomUUID } from 'node:crypto'
import { type AccountRow, tieAccount } from '@/lib/data/accounts'
import {
  type DataSubjectRow,
  findRecordOfAccount,
  insertDataSubject,
} from '@/lib/data/data-subjects'
import type { Tx } from '@/lib/data/transaction'
import type { Locale } from '@/lib/i18n/locales'
import type { PersonKey } from '@/lib/vault/person-key'
import { found } from '../authorise'
import { nothingKnown, sealDetails } from '../people/person-details'

/**
 * The record of an account, made without details when there is none: a confirmed address is enough to withdraw a consent.
 * Saying who one is later fills in this same record. The account must be locked.
 */
export async function recordOf(
  tx: Tx,
  account: AccountRow,
  key: PersonKey,
  { locale, now }: { locale: Locale; now: Temporal.Instant },
): Promise<DataSubjectRow> {
  const known = await findRecordOfAccount(account.id, tx)
  if (known) return known
  const id = randomUUID()
  await insertDataSubject(tx, {
    id,
    keyId: key.id,
    sealedDetails: sealDetails(key, id, nothingKnown),
    assurance: 'EMAIL_CONFIRMED',
    protectedIdentity: false,
    locale,
    identityNumberHash: null,
    knownContactHash: null,
    nameHashes: [],
    now,
  })
  await tieAccount(tx, { id: account.id, dataSubjectId: id, locale })
  return found(await findRecordOfAccount(account.id, tx))
}
