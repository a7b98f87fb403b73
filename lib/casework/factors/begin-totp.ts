import { randomUUID } from 'node:crypto'
import type { StaffSession } from '@/lib/auth/staff-session'
import { newTotpSecret, totpAddress } from '@/lib/auth/totp'
import { controller } from '@/lib/controller/controller'
import { findAccount } from '@/lib/data/accounts'
import { insertWaitingTotp, listTotp } from '@/lib/data/factors'
import { transaction } from '@/lib/data/transaction'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText, sealText } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { mayAdd } from './may-add'

/** Where the secret of an app is sealed for. */
export const totpPlace = (id: string) => `staff-factor.secret:${id}`

/** Makes a secret for an app; it counts once a code of it was shown (addTotp). Refuses as mayAdd. */
export async function beginTotp(input: {
  staff: StaffSession
  now: Temporal.Instant
}): Promise<void> {
  const { staff, now } = input
  const { accountId } = staff.actor
  authorise(staff.actor, 'factor.manage-own')
  await transaction(async (tx) => {
    await mayAdd(tx, staff, now)
    const account = found(await findAccount(accountId, tx))
    const key = await openPersonKey(account.keyId, tx)
    const id = randomUUID()
    const sealedSecret = sealText(key, totpPlace(id), newTotpSecret())
    await insertWaitingTotp(tx, { id, accountId, sealedSecret, now })
  })
}

/** The app that waits for its first code: its secret, and the address that an app reads. */
export type WaitingTotp = { secret: string; address: string }

/** What the owner has to give their app; null where none waits. */
export async function viewWaitingTotp(staff: StaffSession): Promise<WaitingTotp | null> {
  const { accountId } = staff.actor
  authorise(staff.actor, 'factor.manage-own')
  const waiting = (await listTotp(accountId)).find(({ confirmed }) => !confirmed)
  if (!waiting) return null
  const account = found(await findAccount(accountId))
  const key = await openPersonKey(account.keyId)
  const secret = openText(key, totpPlace(waiting.id), waiting.sealedSecret)
  const email = openText(key, `account.email:${accountId}`, account.sealedEmail)
  const where = `Insyn ${controller().shortName}`
  return { secret, address: totpAddress(secret, where, email) }
}
