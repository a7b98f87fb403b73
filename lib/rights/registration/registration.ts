import { z } from 'zod'
import { readDateFields } from '../date-fields'
import { firstReceiptDay } from '../deadline'
import type { Filed } from '../forms/filed-answers'
import { readReference } from '../reference'
import { type Checked, type FieldProblem, passed } from '../refusal'
import { type RequestKind, requestKinds } from '../request-kinds'
import { fieldText } from '../text'
import { checkRegisteredAnswers, type RegistrationTerms } from './registered-answers'
import {
  checkRegisteredPerson,
  checkRepresentative,
  type RegisteredPerson,
  type Representative,
} from './registered-person'

/** The ways in beside the portal (policy P16): each is an official channel, and the clock starts when it is reached. */
export const registeredChannels = ['EMAIL', 'LETTER', 'TELEPHONE', 'VISIT'] as const
export type RegisteredChannel = (typeof registeredChannels)[number]

export type Registration = {
  kind: RequestKind
  channel: RegisteredChannel
  /** The day in Stockholm on which it reached the controller. */
  receivedOn: Temporal.PlainDate
  locale: 'sv' | 'en'
  person: RegisteredPerson
  filed: Filed
  representative: Representative | null
  /** The reference of a case of the same person, where staff know that it is the same. */
  same: string | null
  /** Staff do not know whether somebody already on record is the same person. */
  apart: boolean
}

type Terms = RegistrationTerms & { minimumAge: number }

/**
 * A request that came by e-mail, letter, telephone or visit, as staff note it. Fields: `kind`, `channel`, `arrived-…`, `language`, `same`,
 * `apart`, those of the person, the answers and the representative. Every problem is told at once: KIND_MISSING, CHANNEL_MISSING,
 * ARRIVED_MISSING, ARRIVED_INVALID, ARRIVED_FUTURE, RECEIVED_TOO_EARLY, LANGUAGE_MISSING, SAME_UNKNOWN and theirs.
 */
export function checkRegistration(
  raw: Record<string, unknown>,
  terms: Terms,
): Checked<Registration> {
  const kind = checkOne(raw, 'kind', requestKinds, 'KIND_MISSING')
  const channel = checkOne(raw, 'channel', registeredChannels, 'CHANNEL_MISSING')
  const arrived = checkArrived(raw, terms.today)
  const locale = checkOne(raw, 'language', ['sv', 'en'] as const, 'LANGUAGE_MISSING')
  const person = checkRegisteredPerson(raw, { ...terms, kind: passed(kind) })
  const filed = kind.ok ? checkRegisteredAnswers(kind.value, raw, terms) : null
  const representative = checkRepresentative(raw)
  const same = checkSame(raw)
  if (
    kind.ok &&
    channel.ok &&
    arrived.ok &&
    locale.ok &&
    person.ok &&
    filed?.ok &&
    representative.ok &&
    same.ok
  ) {
    return {
      ok: true,
      value: {
        kind: kind.value,
        channel: channel.value,
        receivedOn: arrived.value,
        locale: locale.value,
        person: person.value,
        filed: filed.value,
        representative: representative.value,
        same: same.value,
        apart: raw.apart === 'yes',
      },
    }
  }
  const parts = [kind, channel, arrived, locale, filed, person, same, representative]
  const problems: FieldProblem[] = parts.flatMap((part) => (!part || part.ok ? [] : part.problems))
  return { ok: false, problems }
}

function checkOne<const Values extends readonly [string, ...string[]]>(
  raw: Record<string, unknown>,
  field: string,
  values: Values,
  code: 'KIND_MISSING' | 'CHANNEL_MISSING' | 'LANGUAGE_MISSING',
): Checked<Values[number]> {
  const checked = z.enum(values).safeParse(raw[field])
  return checked.success
    ? { ok: true, value: checked.data as Values[number] }
    : { ok: false, problems: [{ field, code }] }
}

function checkArrived(
  raw: Record<string, unknown>,
  today: Temporal.PlainDate,
): Checked<Temporal.PlainDate> {
  const typed = readDateFields(raw, 'arrived')
  const fail = (code: FieldProblem['code']): Checked<Temporal.PlainDate> => ({
    ok: false,
    problems: [{ field: 'arrived', code }],
  })
  if (typed.state === 'empty') return fail('ARRIVED_MISSING')
  if (typed.state === 'invalid') return fail('ARRIVED_INVALID')
  if (Temporal.PlainDate.compare(typed.date, today) > 0) return fail('ARRIVED_FUTURE')
  if (Temporal.PlainDate.compare(typed.date, firstReceiptDay) < 0) return fail('RECEIVED_TOO_EARLY')
  return { ok: true, value: typed.date }
}

function checkSame(raw: Record<string, unknown>): Checked<string | null> {
  const typed = fieldText(raw, 'same').trim()
  if (typed === '') return { ok: true, value: null }
  const reference = readReference(typed)
  if (reference) return { ok: true, value: reference }
  return { ok: false, problems: [{ field: 'same', code: 'SAME_UNKNOWN' }] }
}
