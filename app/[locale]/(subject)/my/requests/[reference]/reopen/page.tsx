import { redirect } from 'next/navigation'
import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { BackLink } from '@/components/ui/back-link'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { requireDataSubject } from '@/lib/auth/require-actor'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { possibleCommands } from '@/lib/rights/life-cycle'
import { longestMessage } from '@/lib/rights/message-text'
import { reopenReasons } from '@/lib/rights/reopening'
import { untouched } from '@/lib/web/form-state'
import { keptForm } from '@/lib/web/kept-form'
import { page } from '@/lib/web/page'
import { reopen } from '../actions'

export default page(async ({ locale, params }) => {
  const actor = await requireDataSubject()
  const viewed = await viewRequest({ actor, reference: params.reference ?? '', now: now() })
  const { reference, kind, state, deliveredAt, version } = viewed.request
  const back = href(locale, `/my/requests/${reference}`)
  const can = possibleCommands(kind, state, actor.role).includes('reopen')
  if (!can || !deliveredAt) redirect(back)
  const t = await translator(locale, 'under-way')
  const request = await translator(locale, 'request')
  const kept = await keptForm(actor, `/my/requests/${reference}/reopen`, deliveredAt)
  return (
    <Column>
      <BackLink href={back}>{request('receipt.toRequest')}</BackLink>
      <PageHeading
        title={t('reopen.title')}
        over={<span className="reference">{reference}</span>}
        lead={t('reopen.lead')}
      />
      <Form
        action={reopen}
        initialState={untouched(kept ?? {})}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="reference" value={reference} />
        <HiddenField name="version" value={String(version)} />
        <RadioGroup
          name="reason"
          label={t('reopen.reason')}
          choices={reopenReasons.map((value) => ({ value, label: t(`reopen.${value}`) }))}
        />
        <TextArea
          name="text"
          label={t('reopen.text')}
          hint={t('reopen.textHint', { longest: longestMessage })}
          optional
        />
        <p className="section-actions">
          <SubmitButton>{t('reopen.send')}</SubmitButton>
        </p>
      </Form>
    </Column>
  )
})
