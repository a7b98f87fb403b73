import { RadioGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-field'
import type { AccessPeriod } from '@/lib/rights/access-request'
import type { FormValues } from '@/lib/web/form-state'
import type { Ask } from './questions'

function typed(period: AccessPeriod | undefined): FormValues {
  if (period?.kind !== 'between') return { period: period?.kind ?? 'all' }
  const boxes = (name: 'from' | 'to') => {
    const { year, month, day } = Temporal.PlainDate.from(period[name])
    return { [`${name}-year`]: `${year}`, [`${name}-month`]: `${month}`, [`${name}-day`]: `${day}` }
  }
  return { period: 'between', ...boxes('from'), ...boxes('to') }
}

/** From what time? All time is the default. */
export const periodQuestion: Ask = ({ answers }, t) => {
  const title = t('period.title')
  return {
    title,
    values: typed(answers.period as AccessPeriod | undefined),
    className: 'which-period',
    fields: (
      <>
        <RadioGroup
          name="period"
          label={title}
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
      </>
    ),
  }
}
