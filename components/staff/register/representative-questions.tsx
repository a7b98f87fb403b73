import { RadioGroup } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { authorities } from '@/lib/rights/registration/registered-person'

/** Who acts for the person, and what has been seen of their authority. */
export async function RepresentativeQuestions({ locale }: { locale: Locale }) {
  const t = await translator(locale, 'desk-register')
  return (
    <section aria-labelledby="representation">
      <h2 id="representation">{t('representative.title')}</h2>
      <Details summary={t('representative.summary')}>
        <TextField
          name="representative"
          label={t('representative.name')}
          autoComplete="off"
          spellCheck={false}
          optional
        />
        <RadioGroup
          name="authority"
          label={t('representative.authority')}
          choices={authorities.map((value) => ({ value, label: t(`representative.${value}`) }))}
        />
        <TextArea
          name="seen"
          label={t('representative.seen')}
          hint={t('representative.seenHint')}
          rows={3}
          optional
        />
      </Details>
    </section>
  )
}
