import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { noticeSeen } from '@/lib/casework/tasks/recipient-notice'
import type { viewTask } from '@/lib/casework/tasks/view-task'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { send } from '../notice-actions'
import { NoticeForms } from './notice-forms'

type Viewed = Awaited<ReturnType<typeof viewTask>>
type Props = { locale: Locale; viewed: Viewed; query: Record<string, string> }

/** A notice to one recipient: written, then looked at as it will be, then sent; or ended without a mail. */
export async function TellRecipient({ locale, viewed, query }: Props) {
  const { request, task } = viewed
  const { text, email } = task
  if (query.preview !== '1' || !text?.text || !email) {
    return <NoticeForms {...{ locale, viewed, query }} />
  }
  const t = await translator(locale, 'desk-tasks')
  const mail = await translator(task.locale ?? 'sv', 'mail-tasks')
  const { reference } = request
  return (
    <section className="preview" aria-labelledby="preview" lang={task.locale ?? 'sv'}>
      <div className="preview-head">
        <h2 id="preview" lang={locale}>
          {t('notice.previewTitle')}
        </h2>
        <a href={href(locale, `/desk/${reference}/tasks/${task.id}`)} lang={locale}>
          {t('notice.edit')}
        </a>
      </div>
      <p className="quiet" lang={locale}>
        {t('notice.previewTo', { name: text.name ?? '', email })}
      </p>
      <p>
        <strong>{mail('notice.subject', { reference })}</strong>
      </p>
      <p>{mail('notice.lead')}</p>
      <p className="task-answer">{text.text}</p>
      <Form
        action={send}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="reference" value={reference} />
        <HiddenField name="task" value={task.id} />
        <HiddenField name="seen" value={noticeSeen(text.text)} />
        <SubmitButton>{t('notice.send')}</SubmitButton>
      </Form>
    </section>
  )
}
