import { CheckboxGroup } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { type Ask, listOf, textOf } from './questions'

/** What the controller does that the person objects to, and which of it rests on consent, which is taken back at once. */
export const purposesQuestion: Ask = ({ locale, answers }, t) => {
  const { purposes } = controller()
  const byConsent = purposes.filter(({ legalBasis }) => legalBasis === 'CONSENT')
  const every = byConsent.length === purposes.length
  return {
    title: t('purposes.title'),
    values: { purposes: listOf(answers, 'purposes') },
    fields: (
      <>
        <CheckboxGroup
          name="purposes"
          label={t('purposes.title')}
          hint={t('purposes.hint')}
          asHeading
          choices={purposes.map((purpose) => ({
            value: purpose.key,
            label: purpose.text[locale],
            hint: !every && byConsent.includes(purpose) ? t('purposes.byConsent') : undefined,
          }))}
        />
        {byConsent.length > 0 && (
          <p>
            {t(every ? 'purposes.everyConsent' : 'purposes.someConsent')}{' '}
            <a href={href(locale, '/my/consents')}>{t('purposes.toConsents')}</a>
          </p>
        )}
      </>
    ),
  }
}

/** The person's own situation (Art. 21(1)). */
export const whyQuestion: Ask = ({ answers }, t) => ({
  title: t('objectionSituation.title'),
  values: { situation: textOf(answers, 'situation') },
  fields: (
    <TextArea
      name="situation"
      label={t('objectionSituation.title')}
      hint={t('objectionSituation.hint')}
      asHeading
      rows={8}
    />
  ),
})

/** Something else, in the person's own words. */
export const otherQuestion: Ask = ({ answers }, t) => ({
  title: t('text.title'),
  values: { text: textOf(answers, 'text') },
  fields: (
    <TextArea name="text" label={t('text.title')} hint={t('text.hint')} asHeading rows={10} />
  ),
})
