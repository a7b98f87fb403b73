import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { today } from '@/lib/clock'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { deadline } from '@/lib/rights/deadline'
import { guardianFormDays } from '@/lib/rights/guardian-form'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { send } from './actions'

export default page(async ({ locale }) => {
  const t = await translator(locale, 'guardian')
  const date = longDate(locale, deadline({ receivedOn: today() }).due)
  return (
    <Column>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="prose">
        <p>{t('write')}</p>
        <p>{t('custody', { date })}</p>
        <p>
          {t.rich('protected', {
            link: (text) => <a href={href(locale, '/protected-identity')}>{text}</a>,
          })}
        </p>
      </div>
      <Form
        action={send}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <TextField name="childName" label={t('childName')} autoComplete="off" spellCheck={false} />
        <DateField name="birthDate" label={t('birthDate')} hint={t('birthDateHint')} />
        <TextField
          name="email"
          type="email"
          label={t('email')}
          hint={t('emailHint')}
          autoComplete="email"
          spellCheck={false}
        />
        <SubmitButton>{t('send')}</SubmitButton>
      </Form>
      <div className="prose">
        <p className="quiet">
          {t.rich('kept', {
            days: guardianFormDays,
            link: (text) => <a href={href(locale, '/policy')}>{text}</a>,
          })}
        </p>
      </div>
    </Column>
  )
})
