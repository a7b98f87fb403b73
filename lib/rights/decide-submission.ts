import { isUnderAge } from './age'
import { deadline, receivedOn } from './deadline'
import type { RequestState } from './life-cycle'
import type { Checked } from './refusal'
import {
  hasStatutoryDeadline,
  isForAdultsOnly,
  offeredKinds,
  type RequestKind,
} from './request-kinds'
import { addWorkingDays } from './working-days'

export type Submission<Answers> = {
  kind: RequestKind
  /** Of the data subject, by the best identification there is. */
  birthDate: Temporal.PlainDate
  receivedAt: Temporal.Instant
  minimumAge: number
  targetWorkingDays: number
  /** What the form's own check made of the answers, for instance checkAccessAnswers. */
  answers: Checked<Answers>
}

/** The dates of a request, all in Stockholm: the statutory two (Art. 12(3)), and the controller's own target before them. */
export type RequestDates = {
  receivedOn: Temporal.PlainDate
  due: Temporal.PlainDate
  extendedDue: Temporal.PlainDate
  target: Temporal.PlainDate
}

export type Submitted<Answers> = RequestDates & { state: RequestState; answers: Answers }

/**
 * Whether a submission becomes a request, and with which dates. Problems: KIND_NOT_OFFERED; UNDER_AGE alone, before anything
 * else is said (policy P6, again at every submission); else the problems of the answers.
 */
export function decideSubmission<Answers>(input: Submission<Answers>): Checked<Submitted<Answers>> {
  const { kind, answers } = input
  const received = receivedOn(input.receivedAt)
  if (isForAdultsOnly(kind) && isUnderAge(input.birthDate, received, input.minimumAge)) {
    return { ok: false, problems: [{ field: 'birthDate', code: 'UNDER_AGE' }] }
  }
  if (!offeredKinds.includes(kind)) {
    return { ok: false, problems: [{ field: 'kind', code: 'KIND_NOT_OFFERED' }] }
  }
  if (!answers.ok) return answers
  const dates = requestDates(kind, received, input.targetWorkingDays)
  return { ok: true, value: { ...dates, state: 'RECEIVED', answers: answers.value } }
}

/**
 * The dates of a request received on a day, through whichever channel. A withdrawal of consent is in force at once; what is due,
 * the next working day, is that it is stopped in every system (Art. 7(3)).
 */
export function requestDates(
  kind: RequestKind,
  received: Temporal.PlainDate,
  targetWorkingDays: number,
): RequestDates {
  if (!hasStatutoryDeadline(kind)) {
    const due = addWorkingDays(received, 1)
    return { receivedOn: received, due, extendedDue: due, target: due }
  }
  const { due, extendedDue } = deadline({ receivedOn: received })
  return {
    receivedOn: received,
    due,
    extendedDue,
    target: addWorkingDays(received, targetWorkingDays),
  }
}
