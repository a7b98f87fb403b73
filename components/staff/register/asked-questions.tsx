import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { consentsOf } from '@/lib/controller/consents'
import { controller } from '@/lib/controller/controller'
import { fieldLabel } from '@/lib/controller/labels'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { everyConsent } from '@/lib/rights/consents'
import { objectionTopics } from '@/lib/rights/forms/objection-form'
import { fieldName, rectifiableFields } from '@/lib/rights/forms/rectification-form'
import type { FormTerms } from '@/lib/rights/forms/request-form'
import { restrictionSituations } from '@/lib/rights/forms/restriction-form'
import { requestKinds } from '@/lib/rights/request-kinds'

type Props = { locale: Locale; terms: FormTerms }

/** What the person wants. What belongs to another right than the chosen one is put away by the style sheet. */
export async function AskedQuestions({ locale, terms }: Props) {
  const t = await translator(locale, 'desk-register')
  const desk = await translator(locale, 'desk')
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t('asked.title')}</h2>
      <RadioGroup
        name="kind"
        label={t('asked.kind')}
        choices={requestKinds.map((value) => ({ value, label: desk(`kind.${value}`) }))}
      />
      <OfKind locale={locale} terms={terms} />
      <TextArea name="said" label={t('asked.said')} hint={t('asked.saidHint')} rows={8} />
    </section>
  )
}

async function OfKind({ locale, terms }: Props) {
  const t = await translator(locale, 'desk-register')
  const form = await translator(locale, 'request')
  const { categories, purposes } = controller()
  return (
    <>
      <div data-kinds="RESTRICTION">
        <RadioGroup
          name="situation"
          label={t('asked.situation')}
          choices={restrictionSituations.map((value) => ({
            value,
            label: form(`situation.${value}`),
          }))}
        />
      </div>
      <div data-kinds="ACCESS ERASURE RESTRICTION">
        <CheckboxGroup
          name="categories"
          label={t('asked.categories')}
          hint={t('asked.categoriesHint')}
          choices={categories.map(({ key, label }) => ({ value: key, label: label[locale] }))}
        />
      </div>
      <div data-kinds="RECTIFICATION">
        <fieldset className="register-values" aria-describedby="values-hint">
          <legend className="field-label" id="fields">
            {t('asked.values')}
          </legend>
          <p className="field-hint" id="values-hint">
            {t('asked.valuesHint')}
          </p>
          {rectifiableFields(terms).map(({ category, field }) => (
            <TextField
              key={fieldName(category, field)}
              name={`value.${fieldName(category, field)}`}
              label={fieldLabel(locale, category, field)}
              autoComplete="off"
            />
          ))}
        </fieldset>
        <CheckboxGroup
          name="meanwhile"
          label={t('asked.meanwhile')}
          choices={[{ value: 'yes', label: t('asked.meanwhileYes') }]}
        />
      </div>
      <div data-kinds="OBJECTION">
        <RadioGroup
          name="about"
          label={t('asked.about')}
          choices={objectionTopics.map((value) => ({ value, label: form(`about.${value}`) }))}
        />
        <CheckboxGroup
          name="purposes"
          label={t('asked.purposes')}
          choices={purposes.map(({ key, text }) => ({ value: key, label: text[locale] }))}
        />
      </div>
      <div data-kinds="CONSENT_WITHDRAWAL">
        <CheckboxGroup
          name="consents"
          label={t('asked.consents')}
          choices={[
            { value: everyConsent, label: t('asked.everything') },
            ...consentsOf(controller()).map(({ key, text }) => ({
              value: key,
              label: text[locale],
            })),
          ]}
        />
      </div>
    </>
  )
}
