import { CheckboxGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { SubmitButton } from '@/components/form/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Column } from '@/components/ui/column'
import { PageTitle } from '@/components/ui/page-heading'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { answerCategories } from '../actions'
import { beginStep } from '../begin-step'
import { accessStepPath } from '../step-path'

export default page(async ({ locale }) => {
  const { draft, kept } = await beginStep(locale, 'categories')
  const t = await translator(locale, 'request')
  const common = await translator(locale, 'common')
  return (
    <Column>
      <BackLink href={href(locale, accessStepPath('scope'))}>{common('back')}</BackLink>
      <PageTitle>{t('categories.title')}</PageTitle>
      <Form
        action={answerCategories}
        initialState={untouched({ categories: draft?.answers.categories ?? [], ...kept })}
        words={await formWords(locale)}
        locale={locale}
      >
        <CheckboxGroup
          name="categories"
          label={t('categories.title')}
          hint={t('categories.hint')}
          asHeading
          choices={controller().categories.map(({ key, label, fields }) => ({
            value: key,
            label: label[locale],
            hint: fields.map((field) => field.label[locale]).join(', '),
          }))}
        />
        <SubmitButton>{t('next')}</SubmitButton>
      </Form>
    </Column>
  )
})
