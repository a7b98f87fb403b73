import { TaskDone } from '@/components/staff/task-done'
import { TaskList } from '@/components/staff/task-list'
import { TaskTicks } from '@/components/staff/task-ticks'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import type { CaseView } from '@/lib/casework/staff/open-case'
import { today } from '@/lib/clock'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'
import { isStillWanted, isToldToRecipients, taskActions } from '@/lib/rights/tasks'
import { keptForm } from '@/lib/web/kept-form'
import { CaseStop } from './case-stop'
import { CaseTold } from './case-told'
import { tick } from './tasks/actions'

type Props = { locale: Locale; view: CaseView; purposes: string[]; query: Record<string, string> }

/** What others do for a case: the systems to tick, colleagues who were asked, recipients to tell; then what is done. */
export async function CaseTasks({ locale, view, purposes, query }: Props) {
  const t = await translator(locale, 'desk-tasks')
  const decide = await translator(locale, 'desk-decide')
  const { reference, kind, state } = view.request
  const open = !isEnded(state)
  const withdrawal = kind === 'CONSENT_WITHDRAWAL'
  const single = view.tasks.filter((task) => task.kind !== 'STOP_IN_EVERY_SYSTEM')
  const isTick = (task: (typeof single)[number]) => task.kind === 'DO_IN_SYSTEM' && !task.past
  const { inForce, liftable, liftingOn } = view.decision.restriction
  const toLift = inForce && liftingOn !== null
  const ticks = single.filter(
    (task) =>
      isTick(task) &&
      task.result !== 'DONE' &&
      (task.action === 'LIFT' ? kind !== 'RESTRICTION' || (toLift && liftable) : open),
  )
  const waiting = single.filter(
    (task) => task.kind !== 'DO_IN_SYSTEM' && !task.doneAt && isStillWanted(task, state),
  )
  const done = single.filter((task) => task.doneAt && !ticks.includes(task))
  const measured = single.some(({ action }) => action && isToldToRecipients(action))
  const chosen = single.some(({ kind, about }) => kind === 'NOTIFY_RECIPIENT' && about)
  if (!open && single.length === 0) return null
  const kept = await keptForm(await requireActor(), `/desk/${reference}`, null)
  return (
    <section id="tasks" aria-labelledby="tasks-title">
      <h2 id="tasks-title">{t('title')}</h2>
      {query.ticked === '1' && <Notice signal="done" title={t('ticked')} />}
      {query.task === 'saved' && <Notice signal="done" title={t('saved')} />}
      {withdrawal && open && <CaseStop {...{ locale, view, purposes }} left={ticks.length} />}
      {open && view.copyFirst && (
        <Notice signal="soon" title={decide('copyFirst.title')}>
          <p>{decide('copyFirst.text', { reference: view.copyFirst })}</p>
        </Notice>
      )}
      {taskActions.map((action) => {
        const tasks = ticks.filter((task) => task.action === action)
        if (tasks.length === 0) return null
        return (
          <TaskTicks
            key={action}
            {...{ locale, reference, action, tasks, tick, kept }}
            today={today()}
          />
        )
      })}
      {toLift && !liftable && <p>{t('ticks.liftFrom', { date: longDate(locale, liftingOn) })}</p>}
      {waiting.length > 0 && (
        <TaskList {...{ locale, reference, tasks: waiting }} today={today()} />
      )}
      {!withdrawal && ticks.length + waiting.length === 0 && <p>{t('none')}</p>}
      <TaskDone locale={locale} tasks={done} />
      {chosen && <CaseTold locale={locale} request={view.request} />}
      {measured && !chosen && <p className="quiet">{t('actions.recipientsText')}</p>}
      <p className="section-actions">
        {measured && (
          <ButtonLink
            href={href(locale, `/desk/${reference}/tasks/recipients`)}
            look={chosen ? 'quiet' : 'second'}
          >
            {t('actions.recipients')}
          </ButtonLink>
        )}
        {open && !withdrawal && (
          <ButtonLink href={href(locale, `/desk/${reference}/tasks/collect`)} look="quiet">
            {t('actions.collect')}
          </ButtonLink>
        )}
      </p>
    </section>
  )
}
