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
import { whatIsAsked } from '@/lib/casework/requests/what-is-asked'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { submit } from '../actions'
import { beginStep } from '../begin-step'
import { accessStepPath } from '../step-path'

export default page(async ({ locale }) => {
  const { draft } = await beginStep(locale, 'check')
  if (!draft) redirect(href(locale, accessStepPath('scope')))
  const t = await translator(locale, 'request')
  const common = await translator(locale, 'common')
  const { scope, categories = [], period = { kind: 'all' } } = draft.answers
  const asked =
    scope === 'selected'
      ? ({ scope, categories, period } as const)
      : { scope: 'everything' as const }
  const lines = await whatIsAsked(locale, asked)
  const steps = scope === 'selected' ? (['categories', 'period'] as const) : (['scope'] as const)
  const rows = steps.map((step, index) => ({
    key: step,
    label: t(`check.${step}`),
    value: lines[index],
    change: {
      href: href(locale, accessStepPath(step)),
      word: t('check.change'),
      about: t(`check.about.${step}`),
    },
  }))
  return (
    <Column>
      <BackLink href={href(locale, accessStepPath(scope === 'selected' ? 'period' : 'scope'))}>
        {common('back')}
      </BackLink>
      <PageHeading title={t('check.title')} lead={t('check.lead')} />
      <SummaryList
        rows={[{ key: 'what', label: t('check.what'), value: t('kind.ACCESS') }, ...rows]}
      />
      <Form
        action={submit}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="draft" value={draft.id} />
        <HiddenField name="version" value={String(draft.version)} />
        <SubmitButton>{t('check.send')}</SubmitButton>
      </Form>
      <WhatHappensThen locale={locale} />
      <p className="quiet">{t('check.saved', { days: controller().retention.draftDays })}</p>
    </Column>
  )
})
