import { Details } from '@/components/ui/details'
import type { ViewedTask } from '@/lib/casework/tasks/view-tasks'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import { taskInWords } from './task-words'

/** What has been done in a case: by whom, when, and what was answered. */
export async function TaskDone({ locale, tasks }: { locale: Locale; tasks: ViewedTask[] }) {
  const t = await translator(locale, 'desk-tasks')
  if (tasks.length === 0) return null
  return (
    <Details summary={t('done.title', { count: tasks.length })}>
      <ul className="task-list">
        {tasks.map((task) => (
          <li key={task.id}>
            <span>{taskInWords(locale, t, task)}</span>
            <span>{task.result && t(`done.${task.result}`)}</span>
            <span className="quiet">{byWhom(locale, t, task)}</span>
            {task.answer && <span className="task-answer">{task.answer}</span>}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function byWhom(locale: Locale, t: Translator<'desk-tasks'>, task: ViewedTask): string {
  const { doneAt, doneBy, email } = task
  const time = doneAt ? dateAndTime(locale, doneAt) : ''
  return doneBy || !email
    ? t('done.by', { who: doneBy ?? '–', time })
    : t('done.byLink', { email, time })
}
