import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Column } from '@/components/ui/column'
import { Details } from '@/components/ui/details'
import { PageHeading } from '@/components/ui/page-heading'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { confirm } from '../actions'

// Shows a button and nothing else happens: mail scanners open every link, and only the POST opens a case.
export default page(async ({ locale, query }) => {
  const t = await translator(locale, 'guardian')
  return (
    <Column>
      <PageHeading title={t('confirm.title')} lead={t('confirm.lead')} />
      <Form
        action={confirm}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="token" value={query.t ?? ''} />
        <SubmitButton>{t('confirm.submit')}</SubmitButton>
      </Form>
      <Details summary={t('confirm.why')}>
        <p>{t('confirm.whyText')}</p>
        <p>
          <a href={href(locale, '/guardian')}>{t('again')}</a>
        </p>
      </Details>
    </Column>
  )
})
