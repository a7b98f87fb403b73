import type { Locale } from '@/prisma/generated/enums'
import { clientOf, type Tx } from './transaction'

/** Keeps the address of the adult who acts for a child in a request, sealed under the child's record's key. */
export async function insertContact(
  tx: Tx,
  contact: { requestId: string; sealedEmail: Uint8Array; locale: Locale },
): Promise<void> {
  await clientOf(tx).contact.create({
    data: { ...contact, sealedEmail: Uint8Array.from(contact.sealedEmail) },
  })
}

/** Where the replies in a child's case go, for the worker; null without an adult. */
export async function findContact(
  requestId: string,
): Promise<{ sealedEmail: Uint8Array; locale: Locale } | null> {
  return clientOf().contact.findUnique({
    where: { requestId },
    select: { sealedEmail: true, locale: true },
  })
}
