import { countUse } from '@/lib/casework/count-use'
import { confirmByEid } from '@/lib/casework/people/confirm-by-eid'
import { signInByEid } from '@/lib/casework/people/sign-in-by-eid'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { Refusal } from '@/lib/rights/refusal'
import { isMarkedPath } from '@/lib/web/marked'
import { eidAddress, readEidAnswer } from './eid-provider'
import { type EidJourney, eidMinutes, type ShownEid } from './eid-sealed'
import { noted } from './noted'
import { newQuestion } from './openid-client'
import type { SignedIn } from './redeem-sign-in'
import { tokenHash } from './sign-in-tokens'

type Beginning = Pick<EidJourney, 'locale' | 'wayBack' | 'accountId'> & { now: Temporal.Instant }

/** Begins the way to the eID provider: what the browser keeps, and the address it goes to. Stores nothing. */
export async function beginJourney({ now, ...rest }: Beginning): Promise<{
  journey: EidJourney
  address: string
}> {
  const journey = { ...newQuestion(), ...rest, began: now }
  return { journey, address: await eidAddress(journey, rest.locale) }
}

/** What an eID led to: into an account, to the question for an address, or to a confirmed account. */
export type EidOutcome =
  | { kind: 'SIGNED_IN'; signedIn: SignedIn }
  | { kind: 'SHOWN'; shown: ShownEid }
  | { kind: 'CONFIRMED'; wayBack: string | null }

type Answered = {
  /** Null where the browser brings none along. */
  journey: EidJourney | null
  params: URLSearchParams
  /** Who is signed in with this browser now. */
  actor: Actor | null
  network: string
  now: Temporal.Instant
}

/**
 * Ends the way back from the eID provider. EID_REFUSED, whatever is wrong with the answer; EID_CONFLICT when the account is
 * about someone else; UNDER_AGE (policy P6) with nothing stored. Only an answer that was taken changes anything.
 */
export function finishJourney(answered: Answered): Promise<EidOutcome> {
  const roleOf = (outcome: EidOutcome) =>
    outcome.kind === 'SIGNED_IN' ? outcome.signedIn.role : null
  return noted('EID', () => finish(answered), roleOf)
}

async function finish(answered: Answered): Promise<EidOutcome> {
  const { journey, actor, now } = answered
  if (!journey) throw new Refusal('EID_REFUSED')
  const person = await personIn(answered, journey)
  const { locale, wayBack, accountId, began } = journey
  const answer = {
    stateHash: tokenHash(journey.state),
    expiresAt: began.add({ minutes: eidMinutes }),
  }
  if (accountId !== null) {
    if (actor?.accountId !== accountId) throw new Refusal('EID_REFUSED')
    const marked = isMarkedPath(wayBack)
    await confirmByEid({ actor, person, answer, marked, locale, now })
    return { kind: 'CONFIRMED', wayBack }
  }
  const found = await signInByEid({ person, answer, now })
  if (!found) return { kind: 'SHOWN', shown: { person, wayBack, signInId: null, began: now } }
  const signedIn = { accountId: found.accountId, role: found.role, onboarded: true, wayBack }
  return { kind: 'SIGNED_IN', signedIn: { ...signedIn, signInId: null } }
}

async function personIn({ params, network, now }: Answered, journey: EidJourney) {
  await countUse('eid-network', network)
  const person = await readEidAnswer(params, journey, receivedOn(now)).catch((reason: unknown) => {
    throw new Refusal('EID_REFUSED', [], { reason })
  })
  if (!person) throw new Refusal('EID_REFUSED')
  return person
}
