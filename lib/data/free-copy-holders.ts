import type { ClaimState, FeeState } from '@/prisma/generated/enums'
import { toPlainDate } from './time'
import { clientOf, type Tx } from './transaction'

/**
 * Locks the record of a request's person and every other with the same identity number, newest first: before the request
 * itself, since whoever checks an identity may join them all.
 */
export async function lockSameIdentity(tx: Tx, reference: string): Promise<void> {
  await clientOf(tx).$queryRaw`
    SELECT 1 FROM "DataSubject" one
    JOIN "DataSubject" own ON one."id" = own."id" OR one."identityNumberHash" = own."identityNumberHash"
    JOIN "Request" request ON request."dataSubjectId" = own."id"
    WHERE request."reference" = ${reference}
    ORDER BY one."createdAt" DESC, one."id" DESC FOR NO KEY UPDATE OF one`
}

/** The records whose identity was checked and that have the same identity number as this one, it included, oldest first. */
export async function sameCheckedIdentity(tx: Tx, dataSubjectId: string): Promise<string[]> {
  const rows = await clientOf(tx).$queryRaw<{ id: string }[]>`
    SELECT other."id" FROM "DataSubject" own
    JOIN "DataSubject" other ON other."identityNumberHash" = own."identityNumberHash"
    WHERE own."id" = ${dataSubjectId}::uuid
      AND own."assurance" <> 'EMAIL_CONFIRMED' AND other."assurance" <> 'EMAIL_CONFIRMED'
    ORDER BY other."createdAt", other."id"`
  return rows.map((row) => row.id)
}

/** Lets records hold their free copies under one of them. */
export async function joinRecords(tx: Tx, holderId: string, ids: string[]): Promise<void> {
  await clientOf(tx).dataSubject.updateMany({
    where: { id: { in: ids.filter((id) => id !== holderId) } },
    data: { freeCopyHolderId: holderId },
  })
}

export type LiveClaim = {
  id: string
  receivedOn: Temporal.PlainDate
  state: ClaimState
  request: {
    id: string
    /** Null where retention has purged the request within the year it used up. */
    dataSubjectId: string | null
    ledgerStream: string
    feeState: FeeState
  }
}

/** The claims of some records that still stand, in the order their requests were received. */
export async function liveClaims(tx: Tx, holderIds: string[]): Promise<LiveClaim[]> {
  const rows = await clientOf(tx).freeCopyClaim.findMany({
    where: { holderId: { in: holderIds }, state: { not: 'RELEASED' } },
    orderBy: [{ validFrom: 'asc' }, { request: { receivedAt: 'asc' } }, { id: 'asc' }],
    select: {
      id: true,
      validFrom: true,
      state: true,
      request: {
        select: {
          id: true,
          dataSubjectId: true,
          ledgerStream: true,
          feeState: true,
        },
      },
    },
  })
  return rows.map(({ validFrom, ...claim }) => ({ ...claim, receivedOn: toPlainDate(validFrom) }))
}

/** Releases claims, whatever state they stand in. */
export async function releaseClaims(tx: Tx, ids: string[]): Promise<void> {
  await clientOf(tx).freeCopyClaim.updateMany({
    where: { id: { in: ids } },
    data: { state: 'RELEASED' },
  })
}

/** Gives the claims that some records still hold to one holder. */
export async function moveLiveClaims(tx: Tx, from: string[], holderId: string): Promise<void> {
  await clientOf(tx).freeCopyClaim.updateMany({
    where: { holderId: { in: from }, state: { not: 'RELEASED' } },
    data: { holderId },
  })
}
