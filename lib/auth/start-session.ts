import { now } from '@/lib/clock'
import { insertSession } from '@/lib/data/sessions'
import { noteSignIn } from '@/lib/data/staff'
import type { Role } from '@/lib/rights/actor'
import type { SignInWay } from '@/lib/rights/sign-in-way'
import { absoluteHours, idleMinutes } from './session-times'
import { tokenHash } from './sign-in-tokens'

/**
 * Keeps a session for a token and says when it ends at the latest. `confirmed` where a second factor is not asked for any more:
 * the company's directory has asked for one, or in tests, whose portal has none for the people they make.
 */
export async function startSession(
  token: string,
  accountId: string,
  role: Role,
  how: { way?: SignInWay; confirmed?: boolean } = {},
): Promise<Temporal.Instant> {
  const at = now()
  const expiresAt = at.add({ hours: absoluteHours[role] })
  await insertSession(undefined, {
    tokenHash: tokenHash(token),
    accountId,
    now: at,
    idleExpiresAt: at.add({ minutes: idleMinutes[role] }),
    expiresAt,
    ...(how.way ? { way: how.way } : {}),
    ...(how.confirmed ? { confirmedAt: at } : {}),
  })
  if (role !== 'DATA_SUBJECT') await noteSignIn(undefined, accountId, at)
  return expiresAt
}
