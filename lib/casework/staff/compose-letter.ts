import { controller } from '@/lib/controller/controller'
import { answerLetter } from '@/lib/controller/letters/answer-letter'
import { withWays } from '@/lib/controller/letters/ways-on'
import type { TaskRow } from '@/lib/data/tasks'
import type { Decision } from '@/lib/rights/decisions/decision'
import { owesWays } from '@/lib/rights/decisions/outcome-of'
import type { Filed } from '@/lib/rights/forms/filed-answers'
import { openFiled } from '../requests/filed'
import { restrictedMeanwhile } from '../tasks/lift-meanwhile'
import type { HouseTerms } from './house-terms'
import type { LockedCase } from './load-case'

/** The letter that a decision makes, in the person's language. */
export function composeLetter(
  { request, key }: LockedCase,
  decision: Decision,
  house: HouseTerms,
  tasks: TaskRow[],
) {
  return answerLetter({
    profile: controller(),
    locale: request.locale,
    decision,
    receivedOn: request.receivedOn,
    grounds: house.grounds,
    filled: house.filled,
    categories: coveredBy(openFiled(key, request)),
    restrictedMeanwhile: restrictedMeanwhile(request.kind, tasks).length > 0,
  })
}

/** A letter as legal wrote it, with what the law wants in it put back where a no lacks it (Art. 12(4)). */
export function completeLetter({ request }: LockedCase, decision: Decision, letter: string) {
  return owesWays(decision) ? withWays(letter, controller(), request.locale) : letter
}

/** The categories an information sheet covers: those that were asked for, or all. */
function coveredBy({ kind, answers }: Filed): string[] | undefined {
  return kind === 'ACCESS' && answers.scope === 'selected' ? answers.categories : undefined
}
