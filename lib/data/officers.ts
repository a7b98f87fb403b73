import type { Actor } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import type { WrappedKey } from './keys'
import { clientOf, type Tx } from './transaction'

export type OfficerRow = {
  id: string
  sealedEmail: Uint8Array
  key: WrappedKey
}

/** The accounts that can work on cases today, for one of them; each with the key its address is sealed under. */
export async function listOfficers(actor: Actor): Promise<OfficerRow[]> {
  if (!can(actor.role, 'case.work')) return []
  return clientOf().account.findMany({
    where: { role: 'LEGAL', suspendedAt: null, key: { wrapped: { not: null } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
    select: {
      id: true,
      sealedEmail: true,
      key: { select: { id: true, wrapped: true, masterKeyId: true } },
    },
  })
}

/** Whether an account can work on cases today. */
export async function isOfficer(id: string, tx?: Tx): Promise<boolean> {
  const row = await clientOf(tx).account.findFirst({
    where: { id, role: 'LEGAL', suspendedAt: null },
    select: { id: true },
  })
  return row !== null
}
