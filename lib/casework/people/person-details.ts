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

const knownSchema = detailsSchema.extend({
  name: z.string().nullable(),
  birthDate: z.iso.date().nullable(),
})

/** What is known of a data subject, who may have confirmed an address and said nothing more. */
export type KnownDetails = z.infer<typeof knownSchema>

/** The details of someone who has said nothing about themselves. */
export const nothingKnown: KnownDetails = {
  name: null,
  birthDate: null,
  identityNumber: null,
  knownContact: null,
}

const placeOf = (dataSubjectId: string) => `data-subject.details:${dataSubjectId}`

export function sealDetails(key: PersonKey, dataSubjectId: string, details: KnownDetails) {
  return sealJson(key, placeOf(dataSubjectId), details)
}

/** Opens the details of a data subject who has said who they are. */
export function openDetails(
  key: PersonKey,
  subject: { id: string; sealedDetails: Uint8Array },
): PersonDetails {
  return detailsSchema.parse(openJson(key, placeOf(subject.id), subject.sealedDetails))
}

/** Opens what is known of any data subject. */
export function openKnownDetails(
  key: PersonKey,
  subject: { id: string; sealedDetails: Uint8Array },
): KnownDetails {
  return knownSchema.parse(openJson(key, placeOf(subject.id), subject.sealedDetails))
}
