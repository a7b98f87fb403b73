import type { Actor } from '@/lib/rights/actor'
import type { RequestKind, RequestState } from '@/prisma/generated/enums'
import type { WrappedKey } from './keys'
import { visibleTo } from './requests'
import { toPlainDate } from './time'
import { clientOf } from './transaction'

/** A request that was looked up, with whose it is, still sealed. */
export type FoundCase = {
  id: string
  reference: string
  kind: RequestKind
  state: RequestState
  receivedOn: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  pausedSince: Temporal.PlainDate | null
  person: {
    id: string
    sealedDetails: Uint8Array
    protectedIdentity: boolean
    key: WrappedKey
  }
}

/** Requests by their ids, as far as the actor may see them. */
export async function findCases(actor: Actor, ids: string[]): Promise<FoundCase[]> {
  const rows = await clientOf().request.findMany({
    where: { AND: [{ id: { in: ids } }, visibleTo(actor)] },
    select: {
      id: true,
      reference: true,
      kind: true,
      state: true,
      receivedOn: true,
      dueOn: true,
      pausedSince: true,
      dataSubject: {
        select: {
          id: true,
          sealedDetails: true,
          protectedIdentity: true,
          key: { select: { id: true, wrapped: true, masterKeyId: true } },
        },
      },
    },
  })
  return rows.flatMap(({ dataSubject: person, ...row }) =>
    person
      ? [
          {
            ...row,
            receivedOn: toPlainDate(row.receivedOn),
            dueOn: toPlainDate(row.dueOn),
            pausedSince: row.pausedSince && toPlainDate(row.pausedSince),
            person,
          },
        ]
      : [],
  )
}
