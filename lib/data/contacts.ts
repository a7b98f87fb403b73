import type { Locale } from '@/prisma/generated/enums'
import { clientOf, type Tx } from './transaction'

/** Keeps how someone without an account is reached about a request, sealed under the key of the record it is about. */
export async function insertContact(
  tx: Tx,
  contact: {
    requestId: string
    sealedEmail: Uint8Array | null
    emailHash: Uint8Array | null
    sealedAddress?: Uint8Array | null
    locale: Locale
  },
): Promise<void> {
  await clientOf(tx).contact.create({
    data: {
      ...contact,
      emailHash: contact.emailHash && Uint8Array.from(contact.emailHash),
      sealedEmail: contact.sealedEmail && Uint8Array.from(contact.sealedEmail),
      sealedAddress: contact.sealedAddress && Uint8Array.from(contact.sealedAddress),
    },
  })
}

/** How someone without an account is reached about a request, for the worker; null where nobody noted it. */
export async function findContact(
  requestId: string,
  tx?: Tx,
): Promise<{
  sealedEmail: Uint8Array | null
  sealedAddress: Uint8Array | null
  locale: Locale
} | null> {
  return clientOf(tx).contact.findUnique({
    where: { requestId },
    select: { sealedEmail: true, sealedAddress: true, locale: true },
  })
}
