import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import type { CaseView } from '@/lib/casework/staff/open-case'
import { now } from '@/lib/clock'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { mayExtend } from '@/lib/rights/extension'
import { isEnded } from '@/lib/rights/life-cycle'
import { refusalMessage } from '@/lib/web/refusal-message'
import { NoteAnswerForm } from './note-answer-form'
import { OpenQuestion } from './open-question'
import { WaysToAsk } from './ways-to-ask'

type Props = { locale: Locale; view: CaseView; query: Record<string, string> }

/** What stands between now and the date: questions to the person that stop the clock, and more time. */
export async function CaseClock({ locale, view, query }: Props) {
  const { request, questions } = view
  const { reference, kind, extendedAt } = request
  if (kind === 'CONSENT_WITHDRAWAL') return null
  const ended = isEnded(request.state)
  if (ended && questions.length === 0 && !extendedAt) return null
  const t = await translator(locale, 'desk-clock')
  const open = questions.filter(({ answeredAt }) => answeredAt === null)
  const answered = questions.filter(({ answeredAt }) => answeredAt !== null)
  const extension = mayExtend(request, now())
  const why = extension.ok ? undefined : extension.problems[0]
  return (
    <section id="clock" aria-labelledby="clock-title">
      <h2 id="clock-title">{t('clock.title')}</h2>
      {query.asked === '1' && open.length > 0 && <Notice signal="done" title={t('clock.asked')} />}
      {query.resumed === '1' && open.length === 0 && (
        <Notice signal="done" title={t('clock.resumed')} />
      )}
      {query.extended === '1' && extendedAt && <Notice signal="done" title={t('clock.extended')} />}
      {open.map((question) => (
        <OpenQuestion key={question.id} {...{ locale, request, question }} />
      ))}
      {open.length > 0 && <NoteAnswerForm {...{ locale, reference, open }} />}
      {answered.length > 0 && (
        <Details summary={t('clock.answered', { count: answered.length })}>
          <ul>
            {answered.map(({ id, reason, text, askedAt, answeredAt, end }) => (
              <li key={id}>
                <p>
                  {t(`reason.${reason}`)}: <span dir="auto">{text}</span>
                </p>
                <p className="quiet">
                  {t('clock.span', {
                    from: dayOf(locale, askedAt),
                    to: answeredAt ? dayOf(locale, answeredAt) : '',
                    end: end ?? 'REPLIED',
                  })}
                </p>
              </li>
            ))}
          </ul>
        </Details>
      )}
      {!ended && <WaysToAsk locale={locale} view={view} />}
      {!ended && extension.ok && (
        <p>
          <a className="row-link" href={href(locale, `/desk/${reference}/extend`)}>
            {t('clock.extend', { date: longDate(locale, extension.value.to) })}
          </a>
        </p>
      )}
      {!ended && why && (
        <p className="quiet">
          {t('clock.noExtension')} {await refusalMessage(locale, why.code, why.detail)}
        </p>
      )}
    </section>
  )
}

function dayOf(locale: Locale, at: Temporal.Instant): string {
  return longDate(locale, at.toZonedDateTimeISO('Europe/Stockholm').toPlainDate())
}
