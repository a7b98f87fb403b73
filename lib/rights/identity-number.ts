import { greatestAge } from './age'
import type { Checked, RefusalCode } from './refusal'

export type IdentityNumber = {
  /** Twelve digits, as the person has it: a coordination number keeps its day + 60. */
  number: string
  birthDate: Temporal.PlainDate
  coordination: boolean
}

/**
 * A Swedish personal identity number or coordination number, in 10 or 12 digits, with or without `-` or `+`, spaces anywhere.
 * `today` (Stockholm) settles the century of a ten-digit number: the latest one that is not in the future, or with `+` the
 * latest in which the person turns 100 this year or earlier.
 * Problems, at field `identityNumber`: IDENTITY_NUMBER_MISSING, _FORMAT, _DATE, _CHECK_DIGIT.
 */
export function checkIdentityNumber(
  text: string,
  today: Temporal.PlainDate,
): Checked<IdentityNumber> {
  const typed = text.replace(/\s/gu, '').replace(/[\u2010-\u2015\u2212]/gu, '-')
  if (typed === '') return problem('IDENTITY_NUMBER_MISSING')
  const parts = /^(\d\d)?(\d\d)(\d\d)(\d\d)([-+]?)(\d{3})(\d)$/.exec(typed)
  // No number has the birth number 000.
  if (!parts || parts[6] === '000') return problem('IDENTITY_NUMBER_FORMAT')
  const [, century, yy = '', mm = '', dd = '', sign = '', serial = '', check = ''] = parts

  const coordination = Number(dd) > 60
  const born = { month: Number(mm), day: Number(dd) - (coordination ? 60 : 0) }
  const birthDate = century
    ? dateOf({ ...born, year: Number(century + yy) })
    : birthDateOfShortForm({ ...born, yy: Number(yy) }, sign === '+', today)
  if (!birthDate || !isPlausible(birthDate, today)) return problem('IDENTITY_NUMBER_DATE')

  if (luhnDigit(yy + mm + dd + serial) !== Number(check))
    return problem('IDENTITY_NUMBER_CHECK_DIGIT')
  const year = String(birthDate.year).padStart(4, '0')
  return { ok: true, value: { number: year + mm + dd + serial + check, birthDate, coordination } }
}

/** A number as it is shown: birth date, then asterisks for the four digits that make it secret (`19800101-****`). */
export function maskIdentityNumber(number: string): string {
  return `${number.slice(0, 8)}-****`
}

type ShortForm = { yy: number; month: number; day: number }

function birthDateOfShortForm(
  { yy, month, day }: ShortForm,
  plus: boolean,
  today: Temporal.PlainDate,
) {
  // `+` replaces `-` in the calendar year in which a person turns 100 (folkbokföringslagen (1991:481) 18 §).
  const latest = plus ? today.year - 100 : today.year
  const year = latest - ((latest - yy) % 100)
  const date = dateOf({ year, month, day })
  if (date && Temporal.PlainDate.compare(date, today) <= 0) return date
  // 29 February, or a birthday later this year: the century before.
  return plus ? date : dateOf({ year: year - 100, month, day })
}

function dateOf(fields: { year: number; month: number; day: number }): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(fields, { overflow: 'reject' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function isPlausible(birthDate: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  const notBorn = Temporal.PlainDate.compare(birthDate, today) > 0
  return !notBorn && birthDate.year >= today.year - greatestAge
}

/** Luhn over the nine digits: doubled at every other place from the first, digits summed, up to the next ten. */
function luhnDigit(nine: string): number {
  let sum = 0
  for (const [place, digit] of [...nine].entries()) {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return (10 - (sum % 10)) % 10
}

function problem(code: RefusalCode): Checked<IdentityNumber> {
  return { ok: false, problems: [{ field: 'identityNumber', code }] }
}
