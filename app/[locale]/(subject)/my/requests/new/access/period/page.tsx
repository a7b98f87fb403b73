import { RadioGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { SubmitButton } from '@/components/form/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Column } from '@/components/ui/column'
import { PageTitle } from '@/components/ui/page-heading'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import type { AccessPeriod } from '@/lib/rights/access-request'
import { type FormValues, untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { answerPeriod } from '../actions'
import { beginStep } from '../begin-step'
import { accessStepPath } from '../step-path'

function typed(period: AccessPeriod | undefined): FormValues {
  if (period?.kind !== 'between') return { period: period?.kind ?? 'all' }
  const [fromYear = '', fromMonth = '', fromDay = ''] = period.from.split('-')
  const [toYear = '', toMonth = '', toDay = ''] = period.to.split('-')
  return {
    period: 'between',
    'from-year': fromYear,
    'from-month': fromMonth,
    'from-day': fromDay,
    'to-year': toYear,
    'to-month': toMonth,
    'to-day': toDay,
  }
}

export default page(async ({ locale }) => {
  const { draft, kept } = await beginStep(locale, 'period')
  const t = await translator(locale, 'request')
  const common = await translator(locale, 'common')
  return (
    <Column>
      <BackLink href={href(locale, accessStepPath('categories'))}>{common('back')}</BackLink>
      <PageTitle>{t('period.title')}</PageTitle>
      <Form
        action={answerPeriod}
        initialState={untouched({ ...typed(draft?.answers.period), ...kept })}
        words={await formWords(locale)}
        locale={locale}
        className="which-period"
      >
        <RadioGroup
          name="period"
          label={t('period.title')}
          asHeading
          choices={[
            { value: 'all', label: t('period.all') },
            { value: 'between', label: t('period.between'), hint: t('period.betweenHint') },
          ]}
        />
        <div className="between">
          <DateField name="from" label={t('period.from')} hint={t('period.dateHint')} />
          <DateField name="to" label={t('period.to')} />
        </div>
        <SubmitButton>{t('next')}</SubmitButton>
      </Form>
    </Column>
  )
})
