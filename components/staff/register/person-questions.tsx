import { CheckboxGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { OnlyAfterProblem } from './only-after-problem'

/** Who a registered request is about, how they are reached, and whether they are somebody on record. */
export async function PersonQuestions({ locale }: { locale: Locale }) {
  const t = await translator(locale, 'desk-register')
  return (
    <section aria-labelledby="person">
      <h2 id="person">{t('person.title')}</h2>
      <p className="quiet">{t('person.titleHint')}</p>
      <TextField name="name" label={t('person.name')} autoComplete="off" spellCheck={false} />
      <TextField
        name="identityNumber"
        label={t('person.number')}
        hint={t('person.numberHint')}
        autoComplete="off"
        spellCheck={false}
        width="medium"
        optional
      />
      <DateField
        name="birthDate"
        label={t('person.birthDate')}
        hint={t('person.birthDateHint')}
        optional
      />
      <OnlyAfterProblem field="underAge">
        <CheckboxGroup
          name="underAge"
          label={t('person.underAgeGroup')}
          choices={[{ value: 'yes', label: t('person.underAge') }]}
        />
      </OnlyAfterProblem>
      <TextField
        name="email"
        type="email"
        label={t('person.email')}
        hint={t('person.emailHint')}
        autoComplete="off"
        spellCheck={false}
        optional
      />
      <TextField
        name="telephone"
        type="tel"
        label={t('person.telephone')}
        autoComplete="off"
        width="medium"
        optional
      />
      <TextArea
        name="address"
        label={t('person.address')}
        hint={t('person.addressHint')}
        rows={4}
        optional
      />
      <CheckboxGroup
        name="protected"
        label={t('person.protected')}
        hint={t('person.protectedHint')}
        choices={[{ value: 'yes', label: t('person.protected') }]}
      />
      <TextField
        name="same"
        label={t('person.same')}
        hint={t('person.sameHint')}
        autoComplete="off"
        spellCheck={false}
        width="medium"
        optional
      />
      <OnlyAfterProblem field="same" and="apart">
        <CheckboxGroup
          name="apart"
          label={t('person.apartGroup')}
          choices={[{ value: 'yes', label: t('person.apart') }]}
        />
      </OnlyAfterProblem>
    </section>
  )
}
