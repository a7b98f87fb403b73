import { openContactAddress } from '@/lib/casework/children/contact-address'
import { findContact } from '@/lib/data/contacts'
import { findAddressee } from '@/lib/data/mails'
import type { RequestRow } from '@/lib/data/request-rows'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'

/** Where the words for a person go: to an e-mail address, or, with null, into a letter that legal prints and posts. */
export type Addressee = { to: string | null }

/**
 * How the person of a request is reached: at the address of their account, else at the one noted when the request was registered.
 * Null where nobody can be reached. Nothing ever goes to the child of a child's case (rules.md 3).
 */
export async function addresseeOf(request: RequestRow): Promise<Addressee | null> {
  if (request.kind === 'MINOR_ERASURE') return null
  const account = await findAddressee(request.id)
  if (account) {
    const key = await openPersonKey(account.keyId)
    return { to: openText(key, `account.email:${account.accountId}`, account.sealedEmail) }
  }
  const contact = await findContact(request.id)
  if (!contact) return null
  if (!contact.sealedEmail) return { to: null }
  const key = await openPersonKey(request.keyId)
  return { to: openContactAddress(key, request.id, contact.sealedEmail) }
}
