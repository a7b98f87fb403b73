import { randomUUID } from 'node:crypto'
import { keepImportedConsents } from '@/lib/data/imported-consents'
import { bankCollection } from '@/lib/rights/consents'
import { lookupHash } from '@/lib/vault/house-key'

type Given = { email?: string; number?: string; purpose?: string; givenAt: Temporal.Instant }

/** A consent that somebody gave elsewhere, as the import keeps it. */
export async function consentOnRecord({ email, number, purpose, givenAt }: Given): Promise<void> {
  await keepImportedConsents([
    {
      id: randomUUID(),
      emailHash: email ? await lookupHash('email', email) : null,
      identityNumberHash: number ? await lookupHash('identity-number', number) : null,
      purpose: purpose ?? bankCollection,
      policyVersion: '1',
      givenAt,
      withdrawnAt: null,
    },
  ])
}
