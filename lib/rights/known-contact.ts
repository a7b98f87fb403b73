import { z } from 'zod'
import type { Checked, RefusalCode } from './refusal'

/** An e-mail address in lower case, or a telephone number as `+` and digits, by which the service may know someone. */
export type KnownContact = { kind: 'email' | 'telephone'; value: string }

const email = z.email().max(254)

/**
 * An e-mail address or telephone number that someone says they used with the service, normalised so that two spellings of one
 * are equal; a number without a country code is taken as Swedish. Problems at `knownContact`: KNOWN_CONTACT_MISSING, _INVALID.
 */
export function checkKnownContact(typed: string): Checked<KnownContact> {
  const text = typed
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .normalize('NFC')
    .trim()
  if (text === '') return problem('KNOWN_CONTACT_MISSING')
  if (text.includes('@')) {
    const address = email.safeParse(text.toLowerCase())
    return address.success ? found('email', address.data) : problem('KNOWN_CONTACT_INVALID')
  }
  const telephone = normaliseTelephone(text)
  return telephone ? found('telephone', telephone) : problem('KNOWN_CONTACT_INVALID')
}

function normaliseTelephone(text: string): string | null {
  const compact = text.replace(/\(0\)/g, '').replace(/[\s().\-\u2010-\u2015/]/gu, '')
  const international = compact
    .replace(/^00/, '+')
    .replace(/^0/, '+46')
    .replace(/^\+460/, '+46')
  // ITU-T E.164: at most fifteen digits, none of which starts a country code with 0.
  return /^\+[1-9]\d{6,14}$/.test(international) ? international : null
}

function found(kind: KnownContact['kind'], value: string): Checked<KnownContact> {
  return { ok: true, value: { kind, value } }
}

function problem(code: RefusalCode): Checked<KnownContact> {
  return { ok: false, problems: [{ field: 'knownContact', code }] }
}
