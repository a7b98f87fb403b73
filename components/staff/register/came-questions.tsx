import { RadioGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-field'
import type { Locale } from '@/lib/i18n/locales'
import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { registeredChannels } from '@/lib/rights/registration/registration'

/** How a request came in, when, and the language of the answer. */
export async function CameQuestions({ locale }: { locale: Locale }) {
  const t = await translator(locale, 'desk-register')
  return (
    <section aria-labelledby="came">
      <h2 id="came">{t('came.title')}</h2>
      <RadioGroup
        name="channel"
        label={t('came.channel')}
        choices={registeredChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <DateField name="arrived" label={t('came.arrived')} hint={t('came.arrivedHint')} />
      <RadioGroup
        name="language"
        label={t('came.language')}
        choices={locales.map((value) => ({ value, label: t(`came.${value}`) }))}
      />
    </section>
  )
}
