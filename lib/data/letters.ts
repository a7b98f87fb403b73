import type { Actor } from '@/lib/rights/actor'
import type { MailKind } from '@/prisma/generated/enums'
import { visibleTo } from './requests'
import { fromPlainDate, toDate, toInstant, toPlainDate } from './time'
import { clientOf, type Tx } from './transaction'

export type LetterRow = {
  id: string
  kind: MailKind
  madeAt: Temporal.Instant
  sealedLetter: Uint8Array
  /** The day in Stockholm on which it was posted; null while it waits. */
  postedOn: Temporal.PlainDate | null
}

/** The letters on paper of a request the actor may see, newest first. */
export async function listLetters(actor: Actor, requestId: string, tx?: Tx): Promise<LetterRow[]> {
  const rows = await clientOf(tx).outgoingMail.findMany({
    where: { requestId, sealedLetter: { not: null }, request: visibleTo(actor) },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { id: true, kind: true, createdAt: true, sealedLetter: true, postedOn: true },
  })
  return rows.flatMap(({ sealedLetter, createdAt, postedOn, ...row }) =>
    sealedLetter
      ? {
          ...row,
          sealedLetter,
          madeAt: toInstant(createdAt),
          postedOn: postedOn && toPlainDate(postedOn),
        }
      : [],
  )
}

/** Notes that a letter was posted on a day in Stockholm; false when it was noted before. The request must be locked. */
export async function noteLetterPosted(
  tx: Tx,
  id: string,
  posted: { on: Temporal.PlainDate; now: Temporal.Instant },
): Promise<boolean> {
  const { count } = await clientOf(tx).outgoingMail.updateMany({
    where: { id, state: 'TO_POST' },
    data: { state: 'SENT', sentAt: toDate(posted.now), postedOn: fromPlainDate(posted.on) },
  })
  return count > 0
}
