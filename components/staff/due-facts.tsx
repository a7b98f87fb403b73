import { Details } from '@/components/ui/details'
import { type Step, Steps } from '@/components/ui/steps'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = {
  locale: Locale
  due: Temporal.PlainDate
  target: Temporal.PlainDate
  extended: Temporal.PlainDate
  steps: Step[]
  ended: boolean
  /** The clock where it stood still or got more time; the dates are those of the same request. */
  clock?: {
    pausedSince: Temporal.PlainDate | null
    /** The date if the person answers today. */
    ifAnswered: Temporal.PlainDate
    /** The date had no question stopped the clock. */
    without: Temporal.PlainDate
    /** The first date of a request that was given more time. */
    first: Temporal.PlainDate | null
  }
}

/** When the answer is due and how that came about, beside the house's own target. */
export async function DueFacts({ locale, due, target, extended, steps, ended, clock }: Props) {
  const t = await translator(locale, 'desk')
  const words = await translator(locale, 'desk-clock')
  // The words for the steps speak to the person; the first of them is another for staff.
  const told = steps.map((step) =>
    step.key.startsWith('received-') ? { ...step, why: t('dates.received') } : step,
  )
  const inWords = (date: Temporal.PlainDate) => longDate(locale, date)
  return (
    <section aria-labelledby="due">
      <h2 id="due">
        {clock?.pausedSince
          ? words('dates.paused', { date: inWords(clock.pausedSince) })
          : t('dates.title', { date: inWords(due) })}
      </h2>
      {clock?.pausedSince && <p>{words('dates.pausedText', { due: inWords(clock.ifAnswered) })}</p>}
      <Steps label={t('dates.how')} steps={told} />
      {clock && Temporal.PlainDate.compare(clock.without, due) !== 0 && (
        <p className="quiet">{words('dates.without', { date: inWords(clock.without) })}</p>
      )}
      {clock?.first && (
        <p className="quiet">{words('dates.extendedOn', { date: inWords(clock.first) })}</p>
      )}
      {!ended && <p className="quiet">{t('dates.target', { date: inWords(target) })}</p>}
      {!ended && !clock?.first && (
        <p className="quiet">{t('dates.extended', { date: inWords(extended) })}</p>
      )}
      <Details summary={t('dates.law')}>
        <p>{t('dates.lawText')}</p>
      </Details>
    </section>
  )
}
