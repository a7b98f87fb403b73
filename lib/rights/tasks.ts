import { endOfDay } from './deadline'
import type { RequestState } from './life-cycle'
import type { Checked } from './refusal'
import { addWorkingDays, isWorkingDay } from './working-days'

export const taskKinds = [
  'STOP_IN_EVERY_SYSTEM',
  'DO_IN_SYSTEM',
  'NOTIFY_RECIPIENT',
  'COLLECT',
] as const
export type TaskKind = (typeof taskKinds)[number]

/** What is to be done in a system: Art. 17, 16, 18, the end of 18, and 7(3) or 21. */
export const taskActions = ['ERASE', 'CORRECT', 'RESTRICT', 'LIFT', 'STOP'] as const
export type TaskAction = (typeof taskActions)[number]

/** How a task ended. NOT_CONCERNED: a recipient of the profile that never had this person's data. */
export const taskResults = ['DONE', 'IMPOSSIBLE', 'DISPROPORTIONATE', 'NOT_CONCERNED'] as const
export type TaskResult = (typeof taskResults)[number]

/** A system of the profile with the categories it holds. */
export type HoldingSystem = { key: string; categories: readonly string[] }

/** What a decision does to which categories, by key. */
export type Measure = { action: TaskAction; categories: readonly string[] }

/** One thing to do in one system. */
export type SystemWork = { action: TaskAction; about: string }

/** What a system's task says of itself; anything from before a re-opening is left out by the caller. */
export type SystemTask = SystemWork & { result: TaskResult | null }

/** What has to be done where: each action in every system that holds an affected category, once, in the profile's order. */
export function systemWork(
  measures: readonly Measure[],
  systems: readonly HoldingSystem[],
): SystemWork[] {
  return taskActions.flatMap((action) => {
    const affected = measures
      .filter((one) => one.action === action)
      .flatMap((one) => one.categories)
    return systems
      .filter(({ categories }) => categories.some((key) => affected.includes(key)))
      .map(({ key }) => ({ action, about: key }))
  })
}

/** What is still to be ticked. "Cannot" is no tick: only DONE counts (rules.md 4, done means done). */
export function workLeft(
  wanted: readonly SystemWork[],
  tasks: readonly SystemTask[],
): SystemWork[] {
  return wanted.filter(
    (work) => !tasks.some((task) => isSameWork(task, work) && task.result === 'DONE'),
  )
}

/** Whether two tasks are the same action in the same system. */
export function isSameWork(a: SystemWork, b: SystemWork): boolean {
  return a.action === b.action && a.about === b.about
}

/**
 * Whether erased, corrected, restricted or stopped can be reported: each system that holds an affected category is ticked.
 * Problem at `systems`: SYSTEMS_NOT_DONE (detail `count`: how many are left).
 */
export function checkSystemsDone(
  measures: readonly Measure[],
  systems: readonly HoldingSystem[],
  tasks: readonly SystemTask[],
): Checked<null> {
  const count = workLeft(systemWork(measures, systems), tasks).length
  if (count === 0) return { ok: true, value: null }
  return {
    ok: false,
    problems: [{ field: 'systems', code: 'SYSTEMS_NOT_DONE', detail: { count } }],
  }
}

/** Whether the recipients that had the data must be told of it (Art. 19): not of a use that has stopped. */
export function isToldToRecipients(action: TaskAction): boolean {
  return action === 'ERASE' || action === 'CORRECT' || action === 'RESTRICT'
}

/** How many working days colleagues have unless legal sets another day. */
export const usualWorkingDays = 3

/** The usual day by which a task is due, never after the request's own date while that is to come. */
export function usualDueDay(
  today: Temporal.PlainDate,
  requestDue: Temporal.PlainDate,
): Temporal.PlainDate {
  const usual = addWorkingDays(today, usualWorkingDays)
  const earlier = isAfter(usual, requestDue) ? requestDue : usual
  return isAfter(today, earlier) ? today : earlier
}

export type Chaser = 'REMINDER' | 'ESCALATION'

/** What the chasers of an open task depend on; all dates are calendar dates in Stockholm. */
export type Chased = {
  dueOn: Temporal.PlainDate
  /** When a colleague was last written to about it, a reminder counted in; null when nobody but legal has it. */
  writtenOn: Temporal.PlainDate | null
  escalated: boolean
}

/**
 * The word that is due about an open task: a reminder to the colleague the working day before and on the due day, and to
 * legal@ from the working day after. Each once: whoever was written to since the milestone is left alone, and what was
 * missed is not made up for by two at once.
 */
export function dueChaser(task: Chased, today: Temporal.PlainDate): Chaser | null {
  const { dueOn, writtenOn, escalated } = task
  if (!isAfter(addWorkingDays(dueOn, 1), today)) return escalated ? null : 'ESCALATION'
  if (!writtenOn) return null
  const milestone = [dueOn, workingDayBefore(dueOn)].find((day) => !isAfter(day, today))
  return milestone && isAfter(milestone, writtenOn) ? 'REMINDER' : null
}

/**
 * Whether a task of a request in this state is still to be done: recipients are told after the answer too, and a restriction is
 * lifted only after it.
 */
export function isStillWanted(
  { kind, action }: { kind: TaskKind; action: TaskAction | null },
  state: RequestState,
): boolean {
  if (state === 'WITHDRAWN') return false
  if (state !== 'DELIVERED' && state !== 'CLOSED') return true
  return kind === 'NOTIFY_RECIPIENT' || action === 'LIFT'
}

/** The last working day before a date. */
export function workingDayBefore(date: Temporal.PlainDate): Temporal.PlainDate {
  let day = date.subtract({ days: 1 })
  while (!isWorkingDay(day)) day = day.subtract({ days: 1 })
  return day
}

/** How many days after the due day a colleague's link still works, reckoned from the later of due day and sending. */
export const linkDays = 14

/** When a link stops working: at the end, in Stockholm, of the fourteenth day after the due day or the sending. */
export function linkExpiry(dueOn: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.Instant {
  const from = isAfter(today, dueOn) ? today : dueOn
  return endOfDay(from.add({ days: linkDays }))
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0
}
