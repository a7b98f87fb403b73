import { CheckboxGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Desk } from '@/components/staff/desk'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { viewCaseTasks } from '@/lib/casework/tasks/view-task'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/rights/refusal'
import { noRecipient } from '@/lib/rights/task-forms'
import { isStillWanted } from '@/lib/rights/tasks'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { choose } from '../actions'

export default page(async ({ locale, params }) => {
  const actor = await requireActor()
  const { request, tasks } = await viewCaseTasks(actor, params.reference ?? '')
  const { reference, state } = request
  if (!isStillWanted({ kind: 'NOTIFY_RECIPIENT', action: null }, state))
    throw new Refusal('NOT_FOUND')
  const t = await translator(locale, 'desk-tasks')
  const told = tasks.filter(
    ({ kind, about, past }) => kind === 'NOTIFY_RECIPIENT' && about && !past,
  )
  const concerned = told.filter(({ result }) => result !== 'NOT_CONCERNED')
  const settled = (key: string) => concerned.some(({ about, doneAt }) => about === key && doneAt)
  const choices = controller().recipients.map(({ key, label, note }) => ({
    value: key,
    label: label[locale],
    hint: [note?.[locale], settled(key) && t('recipients.told')].filter(Boolean).join(' '),
  }))
  const chosen = concerned.flatMap(({ about }) => about ?? [])
  const nobody = told.length > 0 && chosen.length === 0
  return (
    <Desk>
      <BackLink href={href(locale, `/desk/${reference}#tasks`)}>{t('toCase')}</BackLink>
      <PageHeading
        title={t('recipients.title')}
        over={<span className="reference">{reference}</span>}
        lead={t('recipients.lead')}
      />
      <Form
        action={choose}
        initialState={untouched({ recipients: nobody ? [noRecipient] : chosen })}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="reference" value={reference} />
        <CheckboxGroup
          name="recipients"
          label={t('recipients.question')}
          choices={[...choices, { value: noRecipient, label: t('recipients.none') }]}
        />
        <SubmitButton>{t('recipients.save')}</SubmitButton>
      </Form>
    </Desk>
  )
})
