import { controller } from '@/lib/controller/controller'
import { informationSheet } from '@/lib/controller/information-sheet'
import { linesToFill } from '@/lib/controller/lines-to-fill'
import { findAnswer, saveAnswer } from '@/lib/data/answers'
import { findCasePerson } from '@/lib/data/case-person'
import { listFiles } from '@/lib/data/files'
import type { RequestRow } from '@/lib/data/request-rows'
import { findRequest } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import type { Filed } from '@/lib/rights/forms/filed-answers'
import { isEnded } from '@/lib/rights/life-cycle'
import { readReference } from '@/lib/rights/reference'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { isAnsweredByCopy } from '@/lib/rights/request-kinds'
import { checkText } from '@/lib/rights/text'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText, sealText } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { openFile, uploadedOf, type ViewedFile } from '../requests/file-names'
import { openFiled } from '../requests/filed'
import { openStructured, type ViewedStructured } from '../requests/structured-copy'
import { letterPlace } from '../requests/view-request'
import { filledLines } from './house-terms'
import { lockCase, startWork } from './load-case'
import { type ViewedPerson, viewPerson } from './view-person'

/** The longest letter, in characters. */
export const longestLetter = 60_000

export type AnswerDraft = {
  request: RequestRow
  letter: string
  /** 0 while nobody has saved one and the letter is the sheet from the profile. */
  version: number
  unfilled: string[]
  files: ViewedFile[]
  /** What the portal makes its own files of the copy from. */
  structured: ViewedStructured | null
  person: ViewedPerson
}

/**
 * The answer under way: what was saved, or the Art. 15 information sheet from the profile, in the person's language.
 * TRANSITION_NOT_ALLOWED once the case has ended, and for a withdrawal of consent.
 */
export async function viewAnswerDraft(actor: Actor, reference: string): Promise<AnswerDraft> {
  authorise(actor, 'case.work')
  const request = found(await findRequest(actor, readReference(reference) ?? ''))
  // A withdrawn consent gets no letter: its task is the answer.
  if (isEnded(request.state) || !isAnsweredByCopy(request.kind)) {
    throw new Refusal('TRANSITION_NOT_ALLOWED')
  }
  const key = await openPersonKey(request.keyId)
  const [saved, files, person] = await Promise.all([
    findAnswer(actor, request.id),
    listFiles(actor, request.id),
    findCasePerson(actor, request.id),
  ])
  const asked = openFiled(key, request)
  const letter = saved
    ? openText(key, letterPlace(request.id), saved.sealedLetter)
    : informationSheet({
        profile: controller(),
        locale: request.locale,
        categories: coveredBy(asked),
        filled: await filledLines(),
      })
  return {
    request,
    letter,
    version: saved?.version ?? 0,
    unfilled: linesToFill(letter),
    files: uploadedOf(files).map((file) => openFile(key, file)),
    structured: openStructured(key, files),
    person: viewPerson(key, request, found(person)),
  }
}

/**
 * Saves the letter of an answer. `version` is the one the officer began from: CHANGED_MEANWHILE when someone saved since.
 * Further codes: ANSWER_MISSING, TEXT_TOO_LONG, TEXT_UNREADABLE, TRANSITION_NOT_ALLOWED.
 */
export async function saveAnswerDraft(input: {
  actor: Actor
  reference: string
  letter: string
  version: number
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  const letter = valueOrRefuse(
    checkText(input.letter, {
      field: 'letter',
      missing: 'ANSWER_MISSING',
      tooLong: 'TEXT_TOO_LONG',
      longest: longestLetter,
      lines: true,
    }),
  )
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const { request, key } = await startWork(tx, actor, locked, now)
    const saved = await findAnswer(actor, request.id, tx)
    if ((saved?.version ?? 0) !== input.version) throw new Refusal('CHANGED_MEANWHILE')
    const sealedLetter = sealText(key, letterPlace(request.id), letter)
    await saveAnswer(tx, actor, { requestId: request.id, sealedLetter, now })
  })
}

/** The categories an information sheet covers: those that were asked for, or all. */
function coveredBy({ kind, answers }: Filed): string[] | undefined {
  return kind === 'ACCESS' && answers.scope === 'selected' ? answers.categories : undefined
}
