import { fieldText } from './text'

/** A date typed into three fields: none typed, something that is no date, or the date. */
export type TypedDate =
  | { state: 'empty' }
  | { state: 'invalid' }
  | { state: 'date'; date: Temporal.PlainDate }

/** The date in the fields `<name>-year` (four digits), `<name>-month` and `<name>-day` (one or two). */
export function readDateFields(raw: Record<string, unknown>, name: string): TypedDate {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) =>
    fieldText(raw, `${name}-${part}`).trim(),
  )
  if (year + month + day === '') return { state: 'empty' }
  const date = readIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return date ? { state: 'date', date } : { state: 'invalid' }
}

/** A date written 2026-01-31, or null for anything else. */
export function readIsoDate(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
