import type { CheckedConsent } from '@/lib/rights/consent-line'
import { toDate } from './time'
import { clientOf } from './transaction'

export type ImportedConsent = Omit<CheckedConsent, 'email' | 'identityNumber'> & {
  id: string
  emailHash: Uint8Array | null
  identityNumberHash: Uint8Array | null
}

/**
 * Keeps records of consents given elsewhere, in one statement. One that is here already stays; where it now says withdrawn, that
 * is added. Returns how many were new.
 */
export async function keepImportedConsents(records: ImportedConsent[]): Promise<number> {
  const hex = (hash: Uint8Array | null) => hash && Buffer.from(hash).toString('hex')
  const rows = records.map((record) => ({
    id: record.id,
    emailHash: hex(record.emailHash),
    identityNumberHash: hex(record.identityNumberHash),
    purpose: record.purpose,
    policyVersion: record.policyVersion,
    givenAt: toDate(record.givenAt).toISOString(),
    withdrawnAt: record.withdrawnAt && toDate(record.withdrawnAt).toISOString(),
  }))
  const kept = await clientOf().$queryRaw<{ fresh: boolean }[]>`
    INSERT INTO "ConsentRecord" AS known
      ("id", "emailHash", "identityNumberHash", "purpose", "policyVersion", "givenAt", "withdrawnAt")
    SELECT "id", decode("emailHash", 'hex'), decode("identityNumberHash", 'hex'),
      "purpose", "policyVersion", "givenAt", "withdrawnAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given
      ("id" uuid, "emailHash" text, "identityNumberHash" text, "purpose" text, "policyVersion" text,
       "givenAt" timestamptz(3), "withdrawnAt" timestamptz(3))
    ON CONFLICT ("emailHash", "identityNumberHash", "purpose", "policyVersion", "givenAt") WHERE "givenAt" IS NOT NULL
    DO UPDATE SET "withdrawnAt" = LEAST(known."withdrawnAt", EXCLUDED."withdrawnAt")
    RETURNING (xmax = 0) AS fresh`
  return kept.filter(({ fresh }) => fresh).length
}
