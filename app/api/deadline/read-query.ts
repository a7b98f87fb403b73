import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { checkDeadlineQuery, type DeadlineQuery } from '@/lib/rights/deadline-query'
import { refusalMessage } from '@/lib/web/refusal-message'

export type ParameterError = { parameter: string; code: string; detail: string }
export type ReadQuery = { ok: true; value: DeadlineQuery } | { ok: false; errors: ParameterError[] }

const parameters = ['received', 'suspendedDays', 'locale'] as const

/** The language of an answer: the one asked for, Swedish where none is, English for one we do not speak. */
export function localeOf(query: URLSearchParams): Locale {
  const asked = query.get('locale')
  if (asked === null) return defaultLocale
  return isLocale(asked) ? asked : 'en'
}

/** Reads the parameters of a call. Every parameter that is wrong is told, with a code and a sentence on how to put it right. */
export async function readQuery(query: URLSearchParams): Promise<ReadQuery> {
  const locale = localeOf(query)
  const t = await translator(locale, 'deadline')
  const errors: ParameterError[] = []
  const repeated = parameters.filter((parameter) => query.getAll(parameter).length > 1)
  for (const parameter of repeated) {
    errors.push({ parameter, code: 'PARAMETER_REPEATED', detail: t('api.repeated') })
  }
  const isRepeated = (name: string) => repeated.some((parameter) => parameter === name)
  if (query.has('locale') && !isLocale(query.get('locale')) && !isRepeated('locale')) {
    const detail = t('api.localeUnknown')
    errors.push({ parameter: 'locale', code: 'LOCALE_UNKNOWN', detail })
  }
  const checked = checkDeadlineQuery({
    received: withPlus(query.get('received')),
    suspendedDays: query.get('suspendedDays'),
  })
  for (const { field, code, detail } of checked.ok ? [] : checked.problems) {
    if (isRepeated(field)) continue
    errors.push({ parameter: field, code, detail: await refusalMessage(locale, code, detail) })
  }
  return checked.ok && errors.length === 0 ? checked : { ok: false, errors }
}

/** A plus sign that was not written %2B arrives as a space; before an offset it can mean nothing else. */
function withPlus(received: string | null): string | null {
  return received?.replace(/(T[\d:.]+) (?=\d{2}:\d{2}$)/, '$1+') ?? null
}
