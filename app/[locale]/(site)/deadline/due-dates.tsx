import type { ReactNode } from 'react'
import { Steps } from '@/components/ui/steps'
import { fullDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { reckoningInWords } from '@/lib/i18n/steps-in-words'
import { translator } from '@/lib/i18n/translator'
import type { Deadline, DeadlineStep } from '@/lib/rights/deadline'

type Props = { locale: Locale; answer: Deadline & { suspendedDays: number } }

/** The due date, the extended one, and how both came about. */
export async function DueDates({ locale, answer }: Props) {
  const t = await translator(locale, 'deadline')
  const { receivedOn, due, extendedDue, suspendedDays } = answer
  const day = (date: Temporal.PlainDate) => (
    <time dateTime={date.toString()}>{fullDate(locale, date)}</time>
  )
  const json = new URLSearchParams({
    received: receivedOn.toString(),
    suspendedDays: String(suspendedDays),
    locale,
  })
  return (
    <>
      <section className="panel due-dates" aria-labelledby="due">
        <h2 id="due">{t('answer.due')}</h2>
        <p className="due-date">{day(due)}</p>
        <p>
          {t.rich('answer.extended', {
            date: fullDate(locale, extendedDue),
            b: (text: ReactNode) => <strong>{text}</strong>,
          })}
        </p>
        <p className="quiet">{t('answer.received', { date: fullDate(locale, receivedOn) })}</p>
      </section>
      <div className="pairs derivations">
        <section>
          <h2>{t('answer.firstSteps')}</h2>
          <Derivation locale={locale} label={t('answer.firstSteps')} steps={answer.steps} />
          <p className="as-json">
            <a className="frame-link" href={`/api/deadline?${json}`}>
              {t('answer.asJson')}
            </a>
          </p>
        </section>
        <section>
          <h2>{t('answer.extendedSteps')}</h2>
          <Derivation
            locale={locale}
            label={t('answer.extendedSteps')}
            steps={answer.extendedSteps}
          />
          <p className="quiet">{t('answer.extendedWhen')}</p>
        </section>
      </div>
    </>
  )
}

type DerivationProps = { locale: Locale; label: string; steps: DeadlineStep[] }

async function Derivation({ locale, label, steps }: DerivationProps) {
  const told = await reckoningInWords(locale, steps)
  return (
    <Steps
      label={label}
      steps={told.map(({ rule, date, text }) => ({
        key: `${rule} ${date}`,
        date: fullDate(locale, date),
        why: text,
      }))}
    />
  )
}
