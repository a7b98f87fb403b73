import { redirect } from 'next/navigation'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { WhatHappensThen } from '@/components/request/what-happens-then'
import { BackLink } from '@/components/ui/back-link'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { askedLines } from '@/lib/casework/requests/what-is-asked'
import { today } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { formTerms } from '@/lib/controller/form-terms'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { kindWhenFiled, readFiled } from '@/lib/rights/forms/filed-answers'
import { forms } from '@/lib/rights/forms/forms'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { submit } from '../actions'
import { beginStep } from '../begin-step'
import { stepPath } from '../step-path'
import { ChangedSince } from './changed-since'
import { evidenceLines, withEvidence } from './evidence-lines'
import { summaryRows } from './summary-rows'

export default page(async ({ locale, params }) => {
  const { actor, form, draft, back } = await beginStep(locale, params.form, 'check')
  const { kind, steps, checkAnswers } = forms[form]
  if (!draft) redirect(href(locale, stepPath(form, steps[0]?.key ?? '')))
  const t = await translator(locale, 'request')
  const common = await translator(locale, 'common')
  const terms = formTerms(today())
  const asked = checkAnswers(draft.answers, terms)
  if (!asked.ok) return <ChangedSince locale={locale} form={form} problems={asked.problems} />
  const answers = readFiled(kind, asked.value)
  const becomes = kindWhenFiled(answers, terms)
  const evidence = await evidenceLines(locale, actor, form)
  const lines = withEvidence(await askedLines(locale, answers), evidence)
  return (
    <Column>
      <BackLink href={back}>{common('back')}</BackLink>
      <PageHeading title={t('check.title')} lead={t('check.lead')} />
      <SummaryList
        rows={[
          { key: 'what', label: t('check.what'), value: t(`kind.${becomes}`) },
          ...(await summaryRows(locale, form, lines)),
        ]}
      />
      <WhatHappensThen locale={locale} form={becomes === 'CONSENT_WITHDRAWAL' ? 'consent' : form} />
      <Form
        action={submit}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="form" value={form} />
        <HiddenField name="draft" value={draft.id} />
        <HiddenField name="version" value={String(draft.version)} />
        <SubmitButton>{t('check.send')}</SubmitButton>
      </Form>
      <p className="quiet">{t('check.saved', { days: controller().retention.draftDays })}</p>
    </Column>
  )
})
