import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Desk } from '@/components/staff/desk'
import { SupportNav } from '@/components/staff/support-nav'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { authorise } from '@/lib/casework/authorise'
import { translator } from '@/lib/i18n/translator'
import { lookUpPurposes } from '@/lib/rights/support/look-up'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { look } from './actions'

export default page(async ({ locale }) => {
  const actor = await requireActor()
  authorise(actor, 'status.look-up')
  const t = await translator(locale, 'support')
  return (
    <Desk>
      <SupportNav locale={locale} here="look" role={actor.role} />
      <PageHeading title={t('title')} lead={t('lead')} />
      <Form
        action={look}
        initialState={untouched({ purpose: 'CALLER_ASKS' })}
        words={await formWords(locale)}
        locale={locale}
        className="form-narrow"
      >
        <TextField
          name="term"
          label={t('term')}
          hint={t('termHint')}
          autoComplete="off"
          spellCheck={false}
        />
        <RadioGroup
          name="purpose"
          label={t('purpose')}
          hint={t('seen')}
          choices={lookUpPurposes.map((value) => ({ value, label: t(`purposes.${value}`) }))}
        />
        <SubmitButton>{t('look')}</SubmitButton>
      </Form>
    </Desk>
  )
})
