import { z } from 'zod'
import type { PersonKey } from '@/lib/vault/person-key'
import { openJson, sealJson } from '@/lib/vault/values'

const detailsSchema = z.object({
  name: z.string(),
  birthDate: z.iso.date(),
  identityNumber: z.string().nullable(),
  knownContact: z.object({ kind: z.enum(['email', 'telephone']), value: z.string() }).nullable(),
})

/** What a data subject said about themselves, as it is sealed. */
export type PersonDetails = z.infer<typeof detailsSchema>

const placeOf = (dataSubjectId: string) => `data-subject.details:${dataSubjectId}`

export function sealDetails(key: PersonKey, dataSubjectId: string, details: PersonDetails) {
  return sealJson(key, placeOf(dataSubjectId), details)
}

/** Opens a data subject's details. */
export function openDetails(
  key: PersonKey,
  subject: { id: string; sealedDetails: Uint8Array },
): PersonDetails {
  return detailsSchema.parse(openJson(key, placeOf(subject.id), subject.sealedDetails))
}
