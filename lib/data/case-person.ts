import type { Actor } from '@/lib/rights/actor'
import type { DataSubjectRow } from './data-subjects'
import { visibleTo } from './requests'
import { clientOf, type Tx } from './transaction'

export type CasePerson = Omit<DataSubjectRow, 'onboardedAt'> & {
  account: { id: string; keyId: string; sealedEmail: Uint8Array } | null
  otherRequests: { reference: string }[]
  /** How someone without an account is reached: the adult who acts for a child, or the person. */
  contact: { sealedEmail: Uint8Array | null; sealedAddress: Uint8Array | null } | null
}

/** Who a request is about, for an actor who may see the request. */
export async function findCasePerson(
  actor: Actor,
  requestId: string,
  tx?: Tx,
): Promise<CasePerson | null> {
  const row = await clientOf(tx).request.findFirst({
    where: { AND: [{ id: requestId }, visibleTo(actor)] },
    select: {
      contact: { select: { sealedEmail: true, sealedAddress: true } },
      dataSubject: {
        select: {
          id: true,
          keyId: true,
          sealedDetails: true,
          assurance: true,
          protectedIdentity: true,
          locale: true,
          account: { select: { id: true, keyId: true, sealedEmail: true } },
          requests: {
            where: { id: { not: requestId } },
            select: { reference: true },
            orderBy: { receivedAt: 'desc' },
            take: 20,
          },
        },
      },
    },
  })
  if (!row?.dataSubject) return null
  const { requests, ...subject } = row.dataSubject
  return { ...subject, otherRequests: requests, contact: row.contact }
}
