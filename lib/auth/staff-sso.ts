import type { z } from 'zod'
import { signInByDirectory } from '@/lib/casework/admin/sign-in-by-directory'
import { countUse } from '@/lib/casework/count-use'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/rights/refusal'
import { type DirectoryColleague, readDirectoryColleague } from '@/lib/rights/staff/directory'
import type { StaffSsoSettings } from '@/lib/staff-sso-settings'
import { noted } from './noted'
import { answerOf, asked, moreClaims, newQuestion, openIdClient } from './openid-client'
import type { SignedIn } from './redeem-sign-in'
import { journeyMinutes, journeySchema, opened, sealed } from './sealed-cookie'
import { tokenHash } from './sign-in-tokens'

const callbackPath = '/api/sso/callback'
const place = 'staff.journey'

/** A browser's way to the company's directory and back. */
export type StaffJourney = z.infer<typeof journeySchema>

/** Whether staff can sign in with the company's directory here, and what it is called. */
export function staffSsoName(): string | null {
  return env().staffSso?.name ?? null
}

function settings(): StaffSsoSettings {
  const { staffSso } = env()
  if (!staffSso) throw new Refusal('NOT_FOUND')
  return staffSso
}

/** The way to the directory as it is kept in the browser. */
export const sealStaffJourney = (journey: StaffJourney): Promise<string> => sealed(place, journey)

/** This browser's way to the directory; null when there is none, when it took too long, or when it is not ours. */
export const openStaffJourney = (text: string | null, now: Temporal.Instant) =>
  opened(place, text, journeySchema, now)

/** Begins the way to the directory: what the browser keeps, and the address it goes to. Stores nothing. */
export async function beginStaffJourney(
  way: Pick<StaffJourney, 'locale' | 'wayBack'>,
  now: Temporal.Instant,
): Promise<{ journey: StaffJourney; address: string }> {
  const journey = { ...newQuestion(), ...way, began: now }
  const directory = settings()
  const client = await openIdClient(directory, callbackPath)
  const { scope } = directory
  const address = client.authorizationUrl({ ...asked(journey), scope, ui_locales: way.locale })
  return { journey, address }
}

/**
 * Ends the way back from the directory: the account, and whether a second factor was shown there. SSO_REFUSED, whatever is wrong with
 * the answer; SSO_NO_ROLE and SSO_CLOSED as signInByDirectory.
 */
export async function finishStaffJourney(answered: {
  journey: StaffJourney | null
  params: URLSearchParams
  network: string
  now: Temporal.Instant
}): Promise<{ signedIn: SignedIn; confirmed: boolean }> {
  const { journey, params, network, now } = answered
  const { issuer } = settings()
  const finish = async () => {
    if (!journey) throw new Refusal('SSO_REFUSED')
    await countUse('eid-network', network)
    const colleague = await shown(params, journey)
    const answer = {
      stateHash: tokenHash(journey.state),
      expiresAt: journey.began.add({ minutes: journeyMinutes }),
    }
    const { locale, wayBack } = journey
    const found = await signInByDirectory({ issuer, colleague, answer, locale, now })
    const signedIn = { ...found, onboarded: false, wayBack, signInId: null }
    return { signedIn, confirmed: colleague.secondFactor, role: found.role }
  }
  return noted('SSO', finish, ({ role }) => role)
}

async function shown(params: URLSearchParams, journey: StaffJourney): Promise<DirectoryColleague> {
  const terms = settings()
  try {
    const client = await openIdClient(terms, callbackPath)
    const answer = await answerOf(client, callbackPath, params, journey)
    const claims = answer.claims()
    // Some directories tell address and groups only when asked once more.
    const asks = claims[terms.groupClaim] === undefined || claims.email === undefined
    const more =
      asks && client.issuer.metadata.userinfo_endpoint ? await moreClaims(client, answer) : {}
    const colleague = readDirectoryColleague({ ...more, ...claims }, terms)
    if (colleague) return colleague
  } catch (reason) {
    throw new Refusal('SSO_REFUSED', [], { reason })
  }
  throw new Refusal('SSO_REFUSED')
}
