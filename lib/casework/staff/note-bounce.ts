import { z } from 'zod'
import { bounceSentMail } from '@/lib/data/mails'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import { authorise } from '../authorise'
import { appendToCase, lockCase } from './load-case'

/** What the code of a mail says that was taken in and came back later. */
export const bounced = 'BOUNCED'

/**
 * Notes that a mail of a case, sent as it seemed, has come back: it was not delivered, stands out on the case and in the queue, and
 * waits to be dealt with. A second sending changes nothing. BOUNCE_MISSING (`bounced`) where no mail is chosen, or none that was
 * sent for this case.
 */
export async function noteBounce(input: {
  actor: Actor
  reference: string
  mailId: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  const missing = new Refusal('BOUNCE_MISSING', [{ field: 'bounced', code: 'BOUNCE_MISSING' }])
  const mail = z.uuid().safeParse(input.mailId).data
  if (!mail) throw missing
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const found = await bounceSentMail(tx, locked.request.id, mail, bounced)
    if (!found) throw missing
    if (found.before) return
    const facts = { mail, kind: found.kind, code: bounced }
    await appendToCase(tx, actor, locked, now, [
      { type: 'mail.failed', version: 1, facts, contents: null },
    ])
  })
}
