import { randomUUID } from 'node:crypto'
import { categoriesOfConsents } from '@/lib/controller/consents'
import { controller } from '@/lib/controller/controller'
import { changeTask, insertTask, listTasks, type TaskRow } from '@/lib/data/tasks'
import type { Tx } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import {
  isSameWork,
  type Measure,
  type SystemTask,
  type SystemWork,
  systemWork,
  usualDueDay,
} from '@/lib/rights/tasks'
import { appendToCase, type LockedCase } from '../staff/load-case'
import { ownSystems } from './systems'

/**
 * Opens what a decision asks of each system that holds an affected category (rules.md 4: done means done), in the caller's
 * transaction; what an earlier decision asked for and this one does not is taken back, unless it is done. Safe to repeat.
 */
export async function setSystemTasks(
  tx: Tx,
  actor: Actor,
  work: LockedCase,
  measures: readonly Measure[],
  now: Temporal.Instant,
  /** The day by which it is to be done, where it is not the usual one. */
  by?: Temporal.PlainDate,
): Promise<void> {
  const { id: requestId, dueOn } = work.request
  const wanted = systemWork(measures, ownSystems())
  const tasks = systemTasksOf(await listTasks(actor, requestId, tx))
  const facts: LedgerFact[] = []
  for (const task of tasks) {
    if (task.doneAt || wanted.some((one) => isSameWork(one, task))) continue
    await changeTask(tx, task.id, { withdrawnAt: now, link: null })
    facts.push({ type: 'task.withdrawn', version: 1, facts: { task: task.id }, contents: null })
  }
  const missing = wanted.filter((one) => !tasks.some((task) => isSameWork(task, one)))
  const due = by ?? usualDueDay(receivedOn(now), dueOn)
  facts.push(...(await openWork(tx, actor, { requestId, wanted: missing, dueOn: due, now })))
  if (facts.length > 0) await appendToCase(tx, actor, work, now, facts)
}

/** Opens the tasks of a withdrawn consent: stop it in every system that holds what it was about, by the day it is due (Art. 7(3)). */
export async function openStopTasks(
  tx: Tx,
  actor: Actor,
  withdrawal: {
    requestId: string
    purposes: readonly string[]
    dueOn: Temporal.PlainDate
    now: Temporal.Instant
  },
): Promise<LedgerFact[]> {
  const { purposes, ...rest } = withdrawal
  const categories = categoriesOfConsents(controller(), purposes)
  const wanted = systemWork([{ action: 'STOP', categories }], ownSystems())
  return openWork(tx, actor, { ...rest, wanted })
}

/** Opens what is wanted of systems. Gives the facts for the ledger. */
export async function openWork(
  tx: Tx,
  actor: Actor,
  what: {
    requestId: string
    wanted: readonly SystemWork[]
    dueOn: Temporal.PlainDate
    now: Temporal.Instant
  },
): Promise<LedgerFact[]> {
  const { wanted, ...shared } = what
  const facts: LedgerFact[] = []
  for (const work of wanted) {
    const task = { id: randomUUID(), kind: 'DO_IN_SYSTEM', ...work, ...shared } as const
    await insertTask(tx, { ...task, createdById: actor.accountId })
    facts.push(openedFact(task))
  }
  return facts
}

export type SystemTaskRow = TaskRow & SystemTask

/** The tasks in systems among those of a case, without what was done before it was opened again. */
export function systemTasksOf(tasks: TaskRow[]): SystemTaskRow[] {
  return tasks.flatMap((task) => {
    const { action, about, past } = task
    return action && about && !past ? [{ ...task, action, about }] : []
  })
}

/** The event of a task that was opened. */
export function openedFact(task: {
  id: string
  kind: TaskRow['kind']
  action?: TaskRow['action']
  about?: string | null
  dueOn: Temporal.PlainDate
}): LedgerFact {
  const { id, kind, action = null, about = null, dueOn } = task
  const facts = { task: id, kind, action, about, due: dueOn.toString() }
  return { type: 'task.opened', version: 1, facts, contents: null }
}
