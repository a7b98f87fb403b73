import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'
import { openShortLived, sealShortLived } from '@/lib/vault/house-key'
import { SealBroken } from '@/lib/vault/sealing'

/** How long the way to a provider and back may take, in minutes. */
export const journeyMinutes = 10

/** An instant as it stands in a cookie. */
export const instantText = z.string().transform((text) => Temporal.Instant.from(text))

/** What a browser keeps of its way to an OpenID provider and back. */
export const journeySchema = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  locale: z.enum(locales),
  wayBack: z.string().nullable(),
  began: instantText,
})

/** A value as it is kept in a browser: unreadable and unchangeable there, and only for one place. */
export async function sealed(place: string, value: object): Promise<string> {
  const bytes = await sealShortLived(place, JSON.stringify(value))
  return Buffer.from(bytes).toString('base64url')
}

/** What a browser brings back; null when there is none, when it took too long, or when it is not ours. */
export async function opened<T extends { began: Temporal.Instant }>(
  place: string,
  text: string | null,
  schema: z.ZodType<T>,
  now: Temporal.Instant,
): Promise<T | null> {
  if (!text) return null
  try {
    const value = JSON.parse(await openShortLived(place, Buffer.from(text, 'base64url')))
    const kept = schema.parse(value)
    const minutes = now.since(kept.began).total('minutes')
    return minutes >= 0 && minutes < journeyMinutes ? kept : null
  } catch (error) {
    if (error instanceof SealBroken) return null
    throw error
  }
}
