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
}

/** When the answer is due and how that came about, beside the house's own target. */
export async function DueFacts({ locale, due, target, extended, steps, ended }: Props) {
  const t = await translator(locale, 'desk')
  // The words for the steps speak to the person; the first of them is another for staff.
  const told = steps.map((step) =>
    step.key.startsWith('received-') ? { ...step, why: t('dates.received') } : step,
  )
  const inWords = (date: Temporal.PlainDate) => longDate(locale, date)
  return (
    <section aria-labelledby="due">
      <h2 id="due">{t('dates.title', { date: inWords(due) })}</h2>
      <Steps label={t('dates.how')} steps={told} />
      {!ended && <p className="quiet">{t('dates.target', { date: inWords(target) })}</p>}
      {!ended && <p className="quiet">{t('dates.extended', { date: inWords(extended) })}</p>}
      <Details summary={t('dates.law')}>
        <p>{t('dates.lawText')}</p>
      </Details>
    </section>
  )
}
