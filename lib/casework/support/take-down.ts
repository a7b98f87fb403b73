import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { authorise } from '../authorise'
import { countUse } from '../count-use'
import { takeIn } from '../staff/register/register-request'

/**
 * Takes down what a caller wants (rules.md 6): who, what, how to reach; received today, for legal to see which right it is. Who is on record
 * already plays no part: an agent learns nothing of it. The same form again gives the same reference. Codes as of registering, and TOO_MANY_ATTEMPTS.
 */
export async function takeDown(input: {
  actor: Actor
  raw: Record<string, unknown>
  registrationId: string
  mediation: string
  now: Temporal.Instant
}): Promise<{ reference: string }> {
  authorise(input.actor, 'request.register')
  const { name, said, email, address, language } = input.raw
  await countUse('take-down-officer', input.actor.accountId)
  const today = receivedOn(input.now)
  const raw = {
    ...{ name, said, email, address, language },
    kind: 'OTHER',
    channel: 'TELEPHONE',
    'arrived-year': String(today.year),
    'arrived-month': String(today.month),
    'arrived-day': String(today.day),
    apart: 'yes',
  }
  return takeIn({ ...input, raw })
}
