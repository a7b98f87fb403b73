import { newSecret, tokenHash } from '@/lib/auth/sign-in-tokens'
import type { StaffSession } from '@/lib/auth/staff-session'
import { startSession } from '@/lib/auth/start-session'
import { stepOf, totpCode } from '@/lib/auth/totp'
import { addTotp } from '@/lib/casework/factors/add-totp'
import { beginTotp, viewWaitingTotp } from '@/lib/casework/factors/begin-totp'
import { now } from '@/lib/clock'
import type { Role } from '@/lib/rights/actor'
import { sql } from '@/tests/support/database'
import { anAccount } from './people'

/** A session of someone on the staff who has signed in by mail and not shown a second factor yet. */
export async function aStaffSession(role: Role = 'LEGAL', of?: StaffSession) {
  const actor = of?.actor ?? (await anAccount(role))
  const token = newSecret()
  await startSession(token, actor.accountId, actor.role)
  const staff: StaffSession = { actor, tokenHash: tokenHash(token), confirmedAt: null }
  return { staff, token }
}

/** The session as its next click finds it. */
export async function asItStands(staff: StaffSession): Promise<StaffSession> {
  const rows = await sql<{ at: Date | null }>(
    'SELECT "confirmedAt" AS at FROM "Session" WHERE "tokenHash" = $1',
    [staff.tokenHash],
  )
  const at = rows[0]?.at
  return { ...staff, confirmedAt: at ? Temporal.Instant.fromEpochMilliseconds(at.getTime()) : null }
}

/** Adds an app that shows codes, at a time in the real world; its secret. */
export async function addApp(staff: StaffSession, at: Temporal.Instant): Promise<string> {
  await beginTotp({ staff, now: now() })
  const secret = (await viewWaitingTotp(staff))?.secret ?? ''
  await addTotp({ staff, code: totpCode(secret, stepOf(at)), realNow: at, now: now() })
  return secret
}
