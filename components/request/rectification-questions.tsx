import { CheckboxGroup } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { today } from '@/lib/clock'
import { formTerms } from '@/lib/controller/form-terms'
import { fieldLabel } from '@/lib/controller/labels'
import {
  type Correction,
  fieldName,
  rectifiableFields,
} from '@/lib/rights/forms/rectification-form'
import { type Ask, listOf } from './questions'

/** Which data are wrong, field by field. */
export const fieldsQuestion: Ask = ({ locale, answers }, t) => ({
  title: t('fields.title'),
  values: { fields: listOf(answers, 'fields') },
  fields: (
    <CheckboxGroup
      name="fields"
      label={t('fields.title')}
      hint={t('fields.hint')}
      asHeading
      choices={rectifiableFields(formTerms(today())).map(({ category, field }) => ({
        value: fieldName(category, field),
        label: fieldLabel(locale, category, field),
      }))}
    />
  ),
})

/** What should stand there instead, for each of them. */
export const valuesQuestion: Ask = ({ locale, answers }, t) => {
  const chosen = listOf(answers, 'fields')
  const given = Array.isArray(answers.corrections) ? (answers.corrections as Correction[]) : []
  const values = given.map(({ category, field, value }) => [
    `value.${fieldName(category, field)}`,
    value,
  ])
  const fields = rectifiableFields(formTerms(today())).filter(({ category, field }) =>
    chosen.includes(fieldName(category, field)),
  )
  return {
    title: t('values.title'),
    values: Object.fromEntries(values),
    fields: (
      <>
        <div className="field">
          <h1 className="field-label" data-size="page">
            {t('values.title')}
          </h1>
          <p className="field-hint">{t('values.hint')}</p>
        </div>
        {fields.map(({ category, field }) => (
          <TextArea
            key={fieldName(category, field)}
            name={`value.${fieldName(category, field)}`}
            label={fieldLabel(locale, category, field)}
            rows={2}
          />
        ))}
      </>
    ),
  }
}
