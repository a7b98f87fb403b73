import { randomUUID } from 'node:crypto'
import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Desk } from '@/components/staff/desk'
import { SupportNav } from '@/components/staff/support-nav'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { authorise } from '@/lib/casework/authorise'
import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { readReference } from '@/lib/rights/reference'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { take } from '../actions'

export default page(async ({ locale, query }) => {
  const actor = await requireActor()
  authorise(actor, 'request.register')
  const t = await translator(locale, 'support')
  const came = await translator(locale, 'desk-register')
  const taken = readReference(query.taken ?? '')
  return (
    <Desk>
      <SupportNav locale={locale} here="down" role={actor.role} />
      <PageHeading title={t('down.title')} lead={t('down.lead')} />
      {taken && (
        <div role="status">
          <Notice signal="done" title={t('down.done', { reference: taken })} />
        </div>
      )}
      <Form
        key={taken}
        action={take}
        initialState={untouched({ language: locale })}
        words={await formWords(locale)}
        locale={locale}
        className="form-narrow"
      >
        <HiddenField name="registrationId" value={randomUUID()} />
        <TextField name="name" label={t('down.name')} autoComplete="off" spellCheck={false} />
        <TextArea name="said" label={t('down.said')} hint={t('down.saidHint')} rows={6} />
        <TextField
          name="email"
          type="email"
          label={t('down.email')}
          autoComplete="off"
          spellCheck={false}
        />
        <TextArea name="address" label={t('down.address')} rows={3} optional />
        <RadioGroup
          name="language"
          label={t('down.language')}
          choices={locales.map((value) => ({ value, label: came(`came.${value}`) }))}
        />
        <SubmitButton>{t('down.save')}</SubmitButton>
      </Form>
    </Desk>
  )
})
