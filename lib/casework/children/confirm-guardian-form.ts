import { randomUUID } from 'node:crypto'
import { tokenHash } from '@/lib/auth/sign-in-tokens'
import { insertContact } from '@/lib/data/contacts'
import { insertDataSubject } from '@/lib/data/data-subjects'
import {
  emptyGuardianForm,
  type GuardianFormRow,
  lockGuardianForm,
} from '@/lib/data/guardian-forms'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { Refusal } from '@/lib/rights/refusal'
import { lookupHash } from '@/lib/vault/house-key'
import { createPersonKey } from '@/lib/vault/person-key'
import { countUse } from '../count-use'
import { nameHashes } from '../people/name-hashes'
import { sealDetails } from '../people/person-details'
import { sealContactAddress } from './contact-address'
import { openGuardianForm } from './guardian-form'
import { openMinorCase } from './open-minor-case'

/**
 * Confirms the adult's address by the link of their mail: the child's case opens, once however often the link is used, and counts
 * as received on the day of the form (rules.md 3). GUARDIAN_FORM_EXPIRED when the link is over or never was; TOO_MANY_ATTEMPTS.
 */
export async function confirmGuardianForm(sent: {
  token: unknown
  network: string
  now: Temporal.Instant
}): Promise<void> {
  const { token, now } = sent
  const hash = typeof token === 'string' && token.length <= 100 ? tokenHash(token) : null
  if (hash && (await transaction((tx) => confirm(tx, hash, now)))) return
  // Links that lead nowhere alone are counted: nobody can lock a valid one out.
  await countUse('guardian-tries', sent.network)
  throw new Refusal('GUARDIAN_FORM_EXPIRED')
}

/** False where no form waits for this link. */
async function confirm(tx: Tx, linkHash: Uint8Array, now: Temporal.Instant): Promise<boolean> {
  // Whoever confirms the same form at the same time waits here, and then finds it confirmed.
  const form = await lockGuardianForm(tx, linkHash, now)
  if (!form || form.confirmedAt) return form !== null
  await openCaseOf(tx, form, now)
  await emptyGuardianForm(tx, form.id, now)
  return true
}

/** The child becomes a data subject with a key of its own and no account; the adult stays a contact of the case. */
async function openCaseOf(tx: Tx, form: GuardianFormRow, now: Temporal.Instant): Promise<void> {
  const { childName, birthDate, email } = await openGuardianForm(form)
  const { locale } = form
  const key = await createPersonKey(tx, now)
  const id = randomUUID()
  const assurance = 'EMAIL_CONFIRMED'
  const details = { name: childName, birthDate, identityNumber: null, knownContact: null }
  await insertDataSubject(tx, {
    id,
    keyId: key.id,
    sealedDetails: sealDetails(key, id, details),
    assurance,
    protectedIdentity: false,
    locale,
    identityNumberHash: null,
    knownContactHash: null,
    nameHashes: await nameHashes(childName),
    now,
  })
  const child = { id, key, locale, assurance } as const
  const { requestId } = await openMinorCase(tx, child, { receivedAt: form.receivedAt, now })
  const sealedEmail = sealContactAddress(key, requestId, email)
  const emailHash = await lookupHash('email', email)
  await insertContact(tx, { requestId, sealedEmail, emailHash, locale })
  await enqueueMail(tx, { kind: 'GUARDIAN_RECEIPT', requestId }, now)
}
