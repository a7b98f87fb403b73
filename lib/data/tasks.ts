import type { Actor } from '@/lib/rights/actor'
import type { Prisma } from '@/prisma/generated/client'
import type { Locale, TaskAction, TaskKind, TaskResult } from '@/prisma/generated/enums'
import { visibleTo } from './requests'
import { fromPlainDate, toDate, toInstant, toPlainDate } from './time'
import { clientOf, type Tx } from './transaction'

export type TaskRow = {
  id: string
  kind: TaskKind
  action: TaskAction | null
  /** The system or recipient of the profile, by key. */
  about: string | null
  dueOn: Temporal.PlainDate
  createdAt: Temporal.Instant
  createdById: string | null
  sealedText: Uint8Array | null
  sealedEmail: Uint8Array | null
  locale: Locale | null
  askedAt: Temporal.Instant | null
  remindedAt: Temporal.Instant | null
  escalatedAt: Temporal.Instant | null
  result: TaskResult | null
  sealedAnswer: Uint8Array | null
  doneAt: Temporal.Instant | null
  doneById: string | null
  withdrawnAt: Temporal.Instant | null
  /** Done before the request was opened again: it says nothing about the work since. */
  past: boolean
  /** How many files were handed in with it. */
  files: number
}

/** The columns of TaskRow. For lib/data only. */
export const taskFields = {
  id: true,
  kind: true,
  action: true,
  about: true,
  dueOn: true,
  createdAt: true,
  createdById: true,
  sealedText: true,
  sealedEmail: true,
  locale: true,
  askedAt: true,
  remindedAt: true,
  escalatedAt: true,
  result: true,
  sealedAnswer: true,
  doneAt: true,
  doneById: true,
  withdrawnAt: true,
  request: { select: { reopenedAt: true } },
  _count: { select: { files: { where: { completedAt: { not: null } } } } },
} satisfies Prisma.TaskSelect

/** A selected row as plain data. For lib/data only. */
export function taskRow(row: Prisma.TaskGetPayload<{ select: typeof taskFields }>): TaskRow {
  const { request, _count, ...task } = row
  const { doneAt } = task
  return {
    ...task,
    dueOn: toPlainDate(row.dueOn),
    createdAt: toInstant(row.createdAt),
    askedAt: row.askedAt && toInstant(row.askedAt),
    remindedAt: row.remindedAt && toInstant(row.remindedAt),
    escalatedAt: row.escalatedAt && toInstant(row.escalatedAt),
    doneAt: doneAt && toInstant(doneAt),
    withdrawnAt: row.withdrawnAt && toInstant(row.withdrawnAt),
    files: _count.files,
    past: doneAt !== null && request.reopenedAt !== null && doneAt < request.reopenedAt,
  }
}

/** Keeps something that colleagues must do for a request by a day. */
export async function insertTask(
  tx: Tx,
  task: {
    id: string
    requestId: string
    kind: TaskKind
    action?: TaskAction
    about?: string
    dueOn: Temporal.PlainDate
    createdById?: string
    now: Temporal.Instant
  },
): Promise<void> {
  const { now, dueOn, ...row } = task
  await clientOf(tx).task.create({
    data: { ...row, dueOn: fromPlainDate(dueOn), createdAt: toDate(now) },
  })
}

/** The tasks of a request the actor may see, the earliest due first; those taken back are left out. */
export async function listTasks(actor: Actor, requestId: string, tx?: Tx): Promise<TaskRow[]> {
  const rows = await clientOf(tx).task.findMany({
    where: { requestId, withdrawnAt: null, request: visibleTo(actor) },
    orderBy: [{ dueOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: taskFields,
  })
  return rows.map(taskRow)
}

export type TaskChange = {
  dueOn?: Temporal.PlainDate
  sealedText?: Uint8Array | null
  sealedEmail?: Uint8Array | null
  locale?: Locale
  askedAt?: Temporal.Instant | null
  link?: { hash: Uint8Array; expiresAt: Temporal.Instant } | null
  remindedAt?: Temporal.Instant | null
  escalatedAt?: Temporal.Instant | null
  withdrawnAt?: Temporal.Instant
  /** null opens it again. */
  done?: {
    result: TaskResult
    at: Temporal.Instant
    byId: string | null
    sealedAnswer: Uint8Array | null
  } | null
}

/** Changes a task of a locked request. */
export async function changeTask(tx: Tx, id: string, change: TaskChange): Promise<void> {
  const { dueOn, askedAt, link, remindedAt, escalatedAt, withdrawnAt, done } = change
  const { sealedText, sealedEmail, locale } = change
  await clientOf(tx).task.update({
    where: { id },
    data: {
      locale,
      dueOn: dueOn && fromPlainDate(dueOn),
      sealedText: sealedText && Uint8Array.from(sealedText),
      sealedEmail: sealedEmail && Uint8Array.from(sealedEmail),
      askedAt: askedAt && toDate(askedAt),
      remindedAt: remindedAt && toDate(remindedAt),
      escalatedAt: escalatedAt && toDate(escalatedAt),
      withdrawnAt: withdrawnAt && toDate(withdrawnAt),
      ...(link !== undefined && {
        linkHash: link && Uint8Array.from(link.hash),
        linkExpiresAt: link && toDate(link.expiresAt),
      }),
      ...(done !== undefined && {
        result: done?.result ?? null,
        doneAt: done ? toDate(done.at) : null,
        doneById: done?.byId ?? null,
        sealedAnswer: done?.sealedAnswer ? Uint8Array.from(done.sealedAnswer) : null,
      }),
    },
  })
}

/** Notes that a task is done, and by whom. The request must be locked. */
export async function markTaskDone(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  const by = { result: 'DONE', at: now, byId: actor.accountId, sealedAnswer: null } as const
  await changeTask(tx, id, { done: by })
}
