import { formWords } from '@/components/form/form-words'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'
import { DueDates } from './due-dates'
import { loadAnswer } from './load-answer'
import { QueryForm } from './query-form'
import { TheRule } from './the-rule'
import './deadline.css'

export default page(async ({ locale, query }) => {
  const t = await translator(locale, 'deadline')
  const { state, answer } = await loadAnswer(locale, query)
  return (
    <>
      <Column>
        <PageHeading title={t('title')} lead={t('lead')} />
      </Column>
      {answer && <DueDates locale={locale} answer={answer} />}
      <Column>
        {answer && <h2>{t('form.again')}</h2>}
        <QueryForm action={href(locale, '/deadline')} state={state} words={await formWords(locale)}>
          <TextField
            name="received"
            label={t('form.received')}
            hint={t('form.receivedHint')}
            width="short"
            autoComplete="off"
            spellCheck={false}
          />
          <TextField
            name="suspendedDays"
            label={t('form.suspendedDays')}
            hint={t('form.suspendedDaysHint')}
            width="short"
            autoComplete="off"
            inputMode="numeric"
          />
          <Button>{t('form.send')}</Button>
        </QueryForm>
        <TheRule locale={locale} />
      </Column>
    </>
  )
})
