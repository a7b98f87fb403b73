import type { EidSettings } from '@/lib/eid-settings'
import { env } from '@/lib/env'
import { type EidPerson, readEidPerson } from '@/lib/rights/eid'
import { Refusal } from '@/lib/rights/refusal'
import { answerOf, asked, moreClaims, type OpenIdQuestion, openIdClient } from './openid-client'

const callbackPath = '/api/eid/callback'

/** Whether people can sign in with eID here, and what it is called. */
export function eidName(): string | null {
  return env().eid?.name ?? null
}

function settings(): EidSettings {
  const { eid } = env()
  if (!eid) throw new Refusal('NOT_FOUND')
  return eid
}

const client = () => openIdClient(settings(), callbackPath)

/** Where a browser goes to show its eID. Each time anew: whoever used a shared computer before is not taken for this one. */
export async function eidAddress(question: OpenIdQuestion, locale: string): Promise<string> {
  const { scope, acrValues } = settings()
  return (await client()).authorizationUrl({
    ...asked(question),
    scope,
    prompt: 'login',
    ui_locales: locale,
    ...(acrValues.length > 0 ? { acr_values: acrValues.join(' ') } : {}),
  })
}

/**
 * The person in an answer of the provider, once it has stood every test of answerOf, which throws whatever is wrong with it. Null where
 * it shows no Swedish identity number. `today` is Stockholm's.
 */
export async function readEidAnswer(
  params: URLSearchParams,
  question: OpenIdQuestion,
  today: Temporal.PlainDate,
): Promise<EidPerson | null> {
  const { numberClaims, acrValues } = settings()
  const at = await client()
  const answer = await answerOf(at, callbackPath, params, question)
  const claims = answer.claims()
  if (acrValues.length > 0 && !acrValues.includes(String(claims.acr))) return null
  const person = readEidPerson(claims, numberClaims, today)
  if (person || !at.issuer.metadata.userinfo_endpoint) return person
  return readEidPerson({ ...(await moreClaims(at, answer)), ...claims }, numberClaims, today)
}
