import type { StaffSession } from '@/lib/auth/staff-session'
import { type FactorRow, listFactors } from '@/lib/data/factors'
import { countRecoveryCodes } from '@/lib/data/recovery-codes'
import { env } from '@/lib/env'
import { authorise } from '../authorise'

/** The ways someone has to show that it is them. */
export type Factors = {
  factors: FactorRow[]
  /** Recovery codes that are still good. */
  codesLeft: number
  /** Whether it can be put off: in the trial, by someone who has none. */
  offered: boolean
}

/** One's own second factors. */
export async function viewFactors({ actor }: StaffSession): Promise<Factors> {
  authorise(actor, 'factor.manage-own')
  const [factors, codesLeft] = await Promise.all([
    listFactors(actor.accountId),
    countRecoveryCodes(actor.accountId),
  ])
  const offered = env().secondFactor === 'offered' && factors.length === 0
  return { factors, codesLeft, offered }
}
