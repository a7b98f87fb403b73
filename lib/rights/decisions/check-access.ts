import { z } from 'zod'
import type { Checked, FieldProblem } from '../refusal'
import { neededText, optionalText, problemsOf } from './check-text'
import { type Decision, excesses } from './decision'
import type { DecisionTerms } from './decision-terms'
import { checkReason } from './reason'

export const accessResults = ['copy', 'partly', 'no-data', 'refused'] as const
export type AccessResult = (typeof accessResults)[number]

type Access = Extract<Decision, { kind: 'ACCESS' }>
type Raw = Record<string, unknown>

/**
 * What is decided on an access request (Art. 15): fields `result`; `third-parties` (the tick that other people's rights were looked
 * to, 15(4)) with a copy; `withheld` and a reason where parts are left out of it; `excess`, `proof` and a reason for a refusal
 * (12(5)); `line.<key>` for lines written on the case. Problems: DECISION_MISSING (`result`), THIRD_PARTIES_UNCHECKED
 * (`third-parties`), WITHHELD_MISSING (`withheld`), EXCESS_MISSING (`excess`), PROOF_MISSING (`proof`), those of checkReason, TEXT_*.
 */
export function checkAccess(raw: Raw, terms: DecisionTerms, lines: readonly string[]) {
  const result = z.enum(accessResults).safeParse(raw.result)
  const ownWords = optionalText(raw, 'own-words')
  if (!result.success) return problem('result', 'DECISION_MISSING')
  switch (result.data) {
    case 'no-data':
      return ownWords.ok
        ? done({ kind: 'ACCESS', result: 'no-data', ownWords: ownWords.value })
        : ownWords
    case 'refused':
      return checkRefused(raw, terms, ownWords)
    default:
      return checkCopy(raw, terms, lines, result.data, ownWords)
  }
}

function checkCopy(
  raw: Raw,
  terms: DecisionTerms,
  keys: readonly string[],
  result: 'copy' | 'partly',
  ownWords: Checked<string>,
): Checked<Access> {
  const looked: Checked<true> =
    raw['third-parties'] === 'yes'
      ? { ok: true, value: true }
      : problem('third-parties', 'THIRD_PARTIES_UNCHECKED')
  const typed = keys.map((key) => ({ key, text: optionalText(raw, `line.${key}`) }))
  const problems = problemsOf(looked, ...typed.map(({ text }) => text), ownWords)
  const lines = Object.fromEntries(
    typed.flatMap(({ key, text }) => (text.ok && text.value ? [[key, text.value]] : [])),
  )
  if (result === 'copy') {
    if (problems.length > 0 || !ownWords.ok) return { ok: false, problems }
    return done({ kind: 'ACCESS', result, lines, ownWords: ownWords.value })
  }
  const withheld = neededText(raw, 'withheld', 'WITHHELD_MISSING')
  const reason = checkReason(raw, 'ACCESS', terms)
  if (problems.length > 0 || !withheld.ok || !reason.ok || !ownWords.ok) {
    return { ok: false, problems: [...problems, ...problemsOf(withheld, reason)] }
  }
  return done({
    kind: 'ACCESS',
    result,
    lines,
    withheld: withheld.value,
    reason: reason.value,
    ownWords: ownWords.value,
  })
}

function checkRefused(raw: Raw, terms: DecisionTerms, ownWords: Checked<string>): Checked<Access> {
  const excess = z.enum(excesses).safeParse(raw.excess)
  const proof = neededText(raw, 'proof', 'PROOF_MISSING')
  const reason = checkReason(raw, 'ACCESS', terms)
  if (excess.success && proof.ok && reason.ok && ownWords.ok) {
    return done({
      kind: 'ACCESS',
      result: 'refused',
      excess: excess.data,
      proof: proof.value,
      reason: reason.value,
      ownWords: ownWords.value,
    })
  }
  const missing = excess.success ? [] : [problem('excess', 'EXCESS_MISSING')]
  return { ok: false, problems: problemsOf(...missing, proof, reason, ownWords) }
}

function done(value: Access): Checked<Access> {
  return { ok: true, value }
}

function problem(field: string, code: FieldProblem['code']): Checked<never> {
  return { ok: false, problems: [{ field, code }] }
}
