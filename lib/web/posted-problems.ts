import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { longestMessage } from '@/lib/rights/message-text'
import type { RefusalCode } from '@/lib/rights/refusal'
import { refusalCodes } from '@/lib/rights/refusal-codes'
import type { ShownProblem } from './form-state'
import { refusalMessage } from './refusal-message'

/** What was wrong with a posted form: a code, and the place of a file among those chosen (from 1), or 0 for the text. */
export type PostedProblem = { code: RefusalCode; position: number }

const shown = /^(MESSAGES?_|TEXT_|FILES?_)/

/** Problems as a part of the address: codes and places only, never a name or a word of what was typed. */
export function problemsQuery(problems: readonly PostedProblem[]): string {
  return `problems=${problems.map(({ code, position }) => `${code}.${position}`).join(',')}`
}

/** Reads problems from an address; whatever makes no sense is left out. */
export function readProblems(text = ''): PostedProblem[] {
  return text
    .split(',')
    .slice(0, 12)
    .flatMap((part) => {
      const [, name = '', position] = /^([A-Z_]+)\.(\d{1,2})$/.exec(part) ?? []
      const code = refusalCodes.find((known) => known === name)
      return code && shown.test(code) ? [{ code, position: Number(position) }] : []
    })
}

/** What went wrong with a posted message, or with files of a form, in words, at the fields `text` and `file`. */
export async function postedProblems(
  locale: Locale,
  query: Record<string, string>,
  of: 'under-way' | 'evidence' = 'under-way',
): Promise<ShownProblem[]> {
  const t = await translator(locale, of)
  const told = readProblems(query.problems).map(async ({ code, position }) => {
    const reason = await refusalMessage(locale, code, { longest: longestMessage })
    if (position > 0) return { field: 'file', message: t('file', { position, reason }) }
    return { field: code.startsWith('FILE') ? 'file' : 'text', message: reason }
  })
  const { failed = '' } = query
  const whole = failedInWords(t, failed)
  return [...(whole ? [{ field: '', message: whole }] : []), ...(await Promise.all(told))]
}

function failedInWords(
  t: Awaited<ReturnType<typeof translator<'under-way' | 'evidence'>>>,
  failed: string,
): string | null {
  if (failed === 'foreign' || failed === 'broken' || failed === 'away') return t(`failed.${failed}`)
  const reference = /^E[0-9A-HJKMNP-TV-Z]{7}$/.exec(failed)?.[0]
  return reference ? t('failed.unexpected', { reference }) : null
}
