import { randomUUID } from 'node:crypto'
import { guardianTokenOf } from '@/lib/auth/guardian-token'
import { tokenHash } from '@/lib/auth/sign-in-tokens'
import { controller } from '@/lib/controller/controller'
import { insertGuardianForm } from '@/lib/data/guardian-forms'
import { transaction } from '@/lib/data/transaction'
import type { Locale } from '@/lib/i18n/locales'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { receivedOn } from '@/lib/rights/deadline'
import { checkGuardianForm, guardianFormDays } from '@/lib/rights/guardian-form'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { countUse, isWithin } from '../count-use'
import { sealGuardianForm } from './guardian-form'

/**
 * Takes in the form by which an adult has a child's data erased (policy P6, rules.md 3), and mails them a link. No case until they
 * confirm. Every address gets the same answer, over its limit or not; a network that sends far too many is refused
 * (TOO_MANY_ATTEMPTS). Other codes: those of checkGuardianForm.
 */
export async function sendGuardianForm(sent: {
  raw: Record<string, unknown>
  locale: Locale
  network: string
  now: Temporal.Instant
}): Promise<void> {
  const { locale, now } = sent
  const minimumAge = controller().minimumAge.years
  const form = valueOrRefuse(checkGuardianForm(sent.raw, { today: receivedOn(now), minimumAge }))
  await countUse('guardian-network', sent.network)
  if (!(await isWithin('guardian-address', form.email))) return
  const id = randomUUID()
  const sealedForm = await sealGuardianForm(id, form)
  await transaction(async (tx) => {
    await insertGuardianForm(tx, {
      id,
      sealedForm,
      linkHash: tokenHash(guardianTokenOf(id)),
      locale,
      receivedAt: now,
      expiresAt: now.add({ hours: guardianFormDays * 24 }),
    })
    await enqueueMail(tx, { kind: 'GUARDIAN_CONFIRM', guardianFormId: id }, now)
  })
}
