import { listOfficers as officerRows } from '@/lib/data/officers'
import type { Actor } from '@/lib/rights/actor'
import { unwrapPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'

export type Officer = {
  id: string
  /** What colleagues know them by: the part of their address before the @. */
  name: string
  /** Whoever looks. */
  self: boolean
}

/** Those who work on cases, by name; for one of them. */
export async function listOfficers(actor: Actor): Promise<Officer[]> {
  const rows = await officerRows(actor)
  const officers = await Promise.all(
    rows.map(async ({ id, sealedEmail, key }) => {
      const email = openText(await unwrapPersonKey(key), `account.email:${id}`, sealedEmail)
      return { id, name: email.split('@')[0] ?? email, self: id === actor.accountId }
    }),
  )
  return officers.toSorted((one, other) => one.name.localeCompare(other.name))
}
