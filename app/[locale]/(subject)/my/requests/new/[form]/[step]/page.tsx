import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { type Question, questionOf } from '@/components/request/questions'
import { WhatHappensThen } from '@/components/request/what-happens-then'
import { BackLink } from '@/components/ui/back-link'
import { Column } from '@/components/ui/column'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-heading'
import { translator } from '@/lib/i18n/translator'
import { forms } from '@/lib/rights/forms/forms'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { answer } from '../actions'
import { beginStep } from '../begin-step'

export default page(async ({ locale, params }) => {
  const { step = '' } = params
  const { form, draft, answers, back, kept } = await beginStep(locale, params.form, step)
  const t = await translator(locale, 'request')
  const common = await translator(locale, 'common')
  const question = await questionOf({ locale, form, step, answers })
  const { steps } = forms[form]
  const open = steps.some((one) => one.key === step && !one.isAnswered(answers))
  const earlier = open ? draft?.earlier : null
  const before = earlier && (await questionOf({ locale, form, step, answers: earlier }))
  const first = steps[0]?.key === step
  return (
    <Column>
      <BackLink href={back}>{common('back')}</BackLink>
      <PageTitle>{question.title}</PageTitle>
      {before && (
        <Notice title={t('stale.title')}>
          <p>{t('stale.text')}</p>
        </Notice>
      )}
      <Form
        key={step}
        action={answer}
        initialState={untouched({ ...standing(before, question), ...kept })}
        words={await formWords(locale)}
        locale={locale}
        className={question.className}
      >
        {question.fields}
        <HiddenField name="form" value={form} />
        <HiddenField name="step" value={step} />
        <SubmitButton>{t('next')}</SubmitButton>
      </Form>
      {question.law && <p className="quiet law">{question.law}</p>}
      {first && <WhatHappensThen locale={locale} form={form} />}
    </Column>
  )
})

/** What stands in the fields: what was answered before the form changed, as far as there was anything, else what stands there at first. */
function standing(before: Question | null | undefined, { values }: Question) {
  const given = Object.entries(before?.values ?? {}).filter(([, value]) => value.length > 0)
  return { ...values, ...Object.fromEntries(given) }
}
