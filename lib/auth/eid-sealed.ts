import { z } from 'zod'
import type { EidPerson } from '@/lib/rights/eid'
import { instantText, journeyMinutes, journeySchema, opened, sealed } from './sealed-cookie'

/** How long someone has to show their eID, and then to confirm an address, in minutes. */
export const eidMinutes = journeyMinutes

const eidJourneySchema = journeySchema.extend({
  /** The account that wants to show by eID whose it is; null where someone signs in. */
  accountId: z.uuid().nullable(),
})

/** A browser's way to the eID provider and back. */
export type EidJourney = z.infer<typeof eidJourneySchema>

const shownSchema = z.object({
  person: z.object({
    name: z.string(),
    identityNumber: z.string(),
    birthDate: z.iso.date().transform((text) => Temporal.PlainDate.from(text)),
  }),
  wayBack: z.string().nullable(),
  /** The sign-in by mail that the same browser has asked for since. */
  signInId: z.uuid().nullable(),
  began: instantText,
})

/** An eID that was shown and has no account yet. It waits in the browser for a confirmed address; nothing of it is stored here. */
export type ShownEid = Omit<z.infer<typeof shownSchema>, 'person'> & { person: EidPerson }

/** The way to the provider as it is kept in the browser. */
export function sealJourney(journey: EidJourney): Promise<string> {
  return sealed('eid.journey', journey)
}

/** This browser's way to the provider; null when there is none, when it took too long, or when it is not ours. */
export function openJourney(text: string | null, now: Temporal.Instant) {
  return opened('eid.journey', text, eidJourneySchema, now)
}

/** Who an eID has shown, as it is kept in the browser. */
export function sealShown(shown: ShownEid): Promise<string> {
  return sealed('eid.shown', shown)
}

/** Who an eID has shown in this browser; null as for openJourney. */
export function openShown(text: string | null, now: Temporal.Instant): Promise<ShownEid | null> {
  return opened('eid.shown', text, shownSchema, now)
}
