import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { noticeTemplate } from '@/lib/casework/tasks/notice-template'
import type { viewTask } from '@/lib/casework/tasks/view-task'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { longestTaskText, noticeEndings } from '@/lib/rights/task-forms'
import { untouched } from '@/lib/web/form-state'
import { end, save } from '../notice-actions'

type Viewed = Awaited<ReturnType<typeof viewTask>>
type Props = { locale: Locale; viewed: Viewed; query: Record<string, string> }

/** The notice to write, from a template in the recipient's language; and the ways to end it without a mail. */
export async function NoticeForms({ locale, viewed, query }: Props) {
  const t = await translator(locale, 'desk-tasks')
  const { request, task, told } = viewed
  const { reference } = request
  const languages = controller().languages.order
  const asked = isLocale(query.language) ? query.language : null
  const language = asked ?? task.locale ?? languages[0] ?? 'sv'
  const saved = asked ? '' : (task.text?.text ?? '')
  const values = {
    name: task.text?.name ?? '',
    email: task.email ?? '',
    text: saved || (await noticeTemplate(language, told, reference)),
    language,
  }
  const words = await formWords(locale)
  const own = [
    <HiddenField key="reference" name="reference" value={reference} />,
    <HiddenField key="task" name="task" value={task.id} />,
  ]
  const endings = noticeEndings.map((value) => ({ value, label: t(`notice.endings.${value}`) }))
  return (
    <>
      <p className="prose">{t('notice.lead')}</p>
      <Form
        key={language}
        action={save}
        initialState={untouched(values)}
        words={words}
        locale={locale}
      >
        {own}
        <HiddenField name="language" value={language} />
        <TextField name="name" label={t('notice.name')} hint={t('notice.nameHint')} />
        <TextField name="email" type="email" label={t('notice.email')} spellCheck={false} />
        <TextArea
          name="text"
          label={t('notice.text')}
          hint={t('notice.textHint', { longest: longestTaskText })}
          rows={14}
        />
        <p className="references">
          {languages
            .filter((other) => other !== language)
            .map((other) => (
              <a
                key={other}
                className="row-link"
                href={href(locale, `/desk/${reference}/tasks/${task.id}?language=${other}`)}
              >
                {t('notice.other', { language: other })}
              </a>
            ))}
        </p>
        <SubmitButton>{t('notice.preview')}</SubmitButton>
      </Form>
      <Details summary={t('notice.endTitle')}>
        <Form action={end} initialState={untouched()} words={words} locale={locale}>
          {own}
          <p>{t('notice.endLead')}</p>
          <RadioGroup name="ending" label={t('notice.ending')} choices={endings} />
          <TextField name="recipient" label={t('notice.name')} hint={t('notice.nameHint')} />
          <TextArea name="reason" label={t('notice.reason')} rows={3} />
          <SubmitButton look="second">{t('notice.end')}</SubmitButton>
        </Form>
      </Details>
    </>
  )
}
