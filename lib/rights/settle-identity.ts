import {
  type AssuranceLevel,
  checkIdentityCheck,
  type IdentityCheck,
  isIdentitySettled,
} from './assurance'
import type { Checked } from './refusal'

export type SettledIdentity = {
  /** The level after this. */
  assurance: AssuranceLevel
  /** The check made now, or null where none was needed, or the identity was settled before. */
  identityCheck: IdentityCheck | null
}

/**
 * Who the person is, as it stands after what staff say now (Art. 12(6)); where it is `needed` and not settled, they must say.
 * Problems: IDENTITY_CHECK_MISSING (`way`), IDENTITY_CHECK_NOTE_MISSING, TEXT_* (`note`).
 */
export function settleIdentity(input: {
  assurance: AssuranceLevel
  identityCheck: Record<string, unknown>
  needed: boolean
}): Checked<SettledIdentity> {
  const { assurance, needed } = input
  const check = checkIdentityCheck(input.identityCheck)
  // An eID says more than staff can add, and a check made before need not be made again.
  const skipped = !check.ok && check.problems.every(({ code }) => code === 'IDENTITY_CHECK_MISSING')
  if (skipped && (!needed || isIdentitySettled(assurance))) {
    return { ok: true, value: { assurance, identityCheck: null } }
  }
  if (!check.ok) return check
  const level = assurance === 'EID' ? 'EID' : 'CHECKED_BY_STAFF'
  return { ok: true, value: { assurance: level, identityCheck: check.value } }
}
