import { clientOf, type Tx } from './transaction'

/**
 * The open access requests of a data subject, and of records that were found to be the same person; the latest first. An answered
 * request that was opened again is open.
 */
export async function copiesUnderWay(
  dataSubjectId: string,
  tx?: Tx,
): Promise<{ id: string; reference: string }[]> {
  const client = clientOf(tx)
  const own = await client.dataSubject.findUnique({
    where: { id: dataSubjectId },
    select: { freeCopyHolderId: true },
  })
  const holder = own?.freeCopyHolderId ?? dataSubjectId
  return client.request.findMany({
    where: {
      kind: 'ACCESS',
      endedAt: null,
      dataSubject: { OR: [{ id: holder }, { freeCopyHolderId: holder }] },
    },
    orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, reference: true },
  })
}
