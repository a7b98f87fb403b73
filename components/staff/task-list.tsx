import { Tag } from '@/components/ui/tag'
import type { ViewedTask } from '@/lib/casework/tasks/view-tasks'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { taskInWords } from './task-words'

type Props = { locale: Locale; reference: string; tasks: ViewedTask[]; today: Temporal.PlainDate }

/** What others were asked, or are to be told, and by when. */
export async function TaskList({ locale, reference, tasks, today }: Props) {
  const t = await translator(locale, 'desk-tasks')
  return (
    <ul className="task-list">
      {tasks.map((task) => {
        const late = Temporal.PlainDate.compare(today, task.dueOn) > 0
        const date = longDate(locale, task.dueOn)
        return (
          <li key={task.id}>
            <a className="row-link" href={href(locale, `/desk/${reference}/tasks/${pageOf(task)}`)}>
              {taskInWords(locale, t, task)}
            </a>
            <span className="quiet">
              {task.askedAt && task.email ? task.email : t('list.noone')}
            </span>
            <Tag signal={late ? 'overdue' : 'soon'}>
              {t(late ? 'ticks.late' : 'ticks.due', { date })}
            </Tag>
          </li>
        )
      })}
    </ul>
  )
}

/** The question who had the data has a page of its own. */
function pageOf({ id, kind, about }: ViewedTask): string {
  return kind === 'NOTIFY_RECIPIENT' && !about ? 'recipients' : id
}
