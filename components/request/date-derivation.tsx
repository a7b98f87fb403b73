import { Details } from '@/components/ui/details'
import { Steps } from '@/components/ui/steps'
import type { Locale } from '@/lib/i18n/locales'
import { stepsInWords } from '@/lib/i18n/steps-in-words'
import { translator } from '@/lib/i18n/translator'
import type { DeadlineStep } from '@/lib/rights/deadline'

type Props = { locale: Locale; steps: DeadlineStep[] }

/** How a due date came about, folded away: the staircase of dates, then the law. */
export async function DateDerivation({ locale, steps }: Props) {
  const t = await translator(locale, 'request')
  return (
    <Details summary={t('steps.title')}>
      <Steps label={t('steps.title')} steps={await stepsInWords(locale, steps)} />
      <p className="quiet">{t('steps.law')}</p>
    </Details>
  )
}
