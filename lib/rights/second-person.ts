import type { Checked } from './refusal'

/** Four eyes on a proposal: who proposed it, who speaks now, and the last day on which it can be sent. */
export type SecondPerson = {
  proposedBy: string
  actor: string
  lastDay: Temporal.PlainDate
  today: Temporal.PlainDate
  /** Whether the controller's profile asks for a second person. */
  fourEyes: boolean
  /** Why the proposer sends alone, as typed. */
  aloneReason: string
}

/**
 * Whether someone may approve a proposal (rules.md 4): anyone in legal but the proposer; the proposer only on the last day, with
 * a reason, and it is flagged. Gives whether it is sent alone. Problems: APPROVAL_BY_PROPOSER (`approval`), ALONE_REASON_MISSING
 * (`aloneReason`).
 */
export function mayApprove(about: SecondPerson): Checked<{ alone: boolean }> {
  const alone = about.actor === about.proposedBy
  if (!alone || !about.fourEyes) return { ok: true, value: { alone } }
  if (Temporal.PlainDate.compare(about.today, about.lastDay) < 0) {
    return { ok: false, problems: [{ field: 'approval', code: 'APPROVAL_BY_PROPOSER' }] }
  }
  if (about.aloneReason.trim() === '') {
    return { ok: false, problems: [{ field: 'aloneReason', code: 'ALONE_REASON_MISSING' }] }
  }
  return { ok: true, value: { alone: true } }
}
