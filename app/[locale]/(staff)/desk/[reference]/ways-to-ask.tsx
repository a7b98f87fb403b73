import type { CaseView } from '@/lib/casework/staff/open-case'
import { today } from '@/lib/clock'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { nextState } from '@/lib/rights/life-cycle'
import { lastDayToClarify, mayAsk, suspensionReasons } from '@/lib/rights/suspension'
import { refusalMessage } from '@/lib/web/refusal-message'

/** The two questions that may stop the clock: the way to each, or why it cannot be asked. */
export async function WaysToAsk({ locale, view }: { locale: Locale; view: CaseView }) {
  const { request, person, questions } = view
  const { reference, kind, state } = request
  const begun = state === 'RECEIVED' ? 'IN_PROGRESS' : state
  if (kind === 'MINOR_ERASURE' || !nextState(kind, begun, 'LEGAL', 'ask').ok) return null
  const t = await translator(locale, 'desk-clock')
  const last = longDate(locale, lastDayToClarify(request.receivedOn))
  const rows = await Promise.all(
    suspensionReasons.map(async (reason) => {
      const open = questions.flatMap((each) => (each.answeredAt ? [] : [each.reason]))
      const wantsEverything = questions.some(({ end }) => end === 'EVERYTHING')
      const { identitySettled } = person
      const asking = { ...request, reason, open, wantsEverything, identitySettled, today: today() }
      const checked = mayAsk(asking)
      const why = checked.ok ? undefined : checked.problems[0]
      return { reason, why: why && (await refusalMessage(locale, why.code, why.detail)) }
    }),
  )
  const pages = { IDENTITY: 'identity', CLARIFICATION: 'clarification' } as const
  return (
    <ul className="ways-to-ask">
      {rows.map(({ reason, why }) => (
        <li key={reason}>
          {why ? (
            <p className="quiet">
              {t(`reason.${reason}`)}: {why}
            </p>
          ) : (
            <a className="row-link" href={href(locale, `/desk/${reference}/ask/${pages[reason]}`)}>
              {t(`clock.ask.${reason}`, { last })}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
