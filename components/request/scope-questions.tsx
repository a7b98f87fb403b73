import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { controller } from '@/lib/controller/controller'
import { accessScopes } from '@/lib/rights/access-request'
import { type Ask, listOf, textOf } from './questions'

const wordsOf = { erasure: 'scopeErasure', restriction: 'scopeRestriction' } as const

/** Everything, or a part? Everything is the default. */
export const scopeQuestion: Ask = ({ form, answers }, t) => {
  const words = form === 'erasure' || form === 'restriction' ? wordsOf[form] : 'scope'
  const title = t(`${words}.title`)
  return {
    title,
    values: { scope: textOf(answers, 'scope') || 'everything' },
    fields: (
      <RadioGroup
        name="scope"
        label={title}
        hint={words === 'scope' ? t('scope.hint') : undefined}
        asHeading
        choices={accessScopes.map((scope) => ({
          value: scope,
          label: t(`${words}.${scope}`),
          hint: t(`${words}.${scope}Hint`),
        }))}
      />
    ),
  }
}

/** Which categories, with the fields of each. */
export const categoriesQuestion: Ask = ({ locale, form, answers }, t) => {
  const words = form === 'erasure' || form === 'restriction' ? form : 'access'
  const title = t(`categories.${words}`)
  return {
    title,
    values: { categories: listOf(answers, 'categories') },
    fields: (
      <CheckboxGroup
        name="categories"
        label={title}
        hint={t('categories.hint')}
        asHeading
        choices={controller().categories.map(({ key, label, fields }) => ({
          value: key,
          label: label[locale],
          hint: fields.map((field) => field.label[locale]).join(', '),
        }))}
      />
    ),
  }
}
