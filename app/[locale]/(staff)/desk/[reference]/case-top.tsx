import { chooseClockStep } from '@/components/staff/choose-clock-step'
import { ClockStep } from '@/components/staff/clock-step'
import { NextStep } from '@/components/staff/next-step'
import { QueueLeft } from '@/components/staff/queue-left'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import type { CaseView } from '@/lib/casework/staff/open-case'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'
import { isStillWanted } from '@/lib/rights/tasks'
import { CaseKept } from './case-kept'

type Props = { locale: Locale; view: CaseView; sent: boolean; registered: boolean }

/** A case's reference, state and time left, and the one thing to do next. */
export async function CaseTop({ locale, view, sent, registered }: Props) {
  const t = await translator(locale, 'desk')
  const register = await translator(locale, 'desk-register')
  const { request, daysLeft } = view
  const { reference, kind, state } = request
  const ended = isEnded(state)
  const before = chooseClockStep({
    paused: request.pausedSince !== null,
    feeState: request.feeState,
    proposed: view.quote?.approval === 'PROPOSED',
  })
  // What is decided is sent first: nothing stands between any more.
  const clockStep = state === 'DECIDED' ? null : before
  return (
    <header className="case-top">
      <PageTitle>{reference}</PageTitle>
      <div className="case-title">
        <h1 className="reference">{reference}</h1>
        <p>{t(`kind.${kind}`)}</p>
        <p>
          {ended ? (
            <Tag signal="done">{t(`state.${state}`)}</Tag>
          ) : (
            <QueueLeft {...{ locale, daysLeft }} pausedSince={request.pausedSince} ended={null} />
          )}
        </p>
        {!ended && <p className="quiet">{t(`state.${state}`)}</p>}
      </div>
      {registered && (
        <div role="status">
          <Notice signal="done" title={register('done.title')}>
            <p>{register('done.text')}</p>
          </Notice>
        </div>
      )}
      {sent && (
        <div role="status">
          <Notice signal="done" title={t('sent.title')}>
            <p>{t('sent.text')}</p>
          </Notice>
        </div>
      )}
      {ended && !sent && <p className="lead">{endedWords(locale, t, view)}</p>}
      <CaseKept locale={locale} kept={view.kept} />
      {!ended && clockStep && <ClockStep {...{ locale, reference }} step={clockStep} />}
      {!ended && !clockStep && kind !== 'CONSENT_WITHDRAWAL' && (
        <NextStep locale={locale} view={view} />
      )}
    </header>
  )
}

/** What is left once a case has ended: a recipient to tell, a restriction to lift, a letter to post. */
function leftOf({ request, tasks, letters }: CaseView): number {
  const wanted = tasks.filter((task) => !task.doneAt && isStillWanted(task, request.state))
  return wanted.length + letters.filter(({ postedOn }) => !postedOn).length
}

function endedWords(locale: Locale, t: Translator<'desk'>, view: CaseView): string {
  const { request } = view
  const { state, deliveredAt } = request
  const left = leftOf(view)
  if (state === 'WITHDRAWN') return t('ended.withdrawn', { left })
  if (request.outcome === 'STOPPED' && deliveredAt) {
    return t('ended.stopped', { left, date: dateAndTime(locale, deliveredAt) })
  }
  if (!deliveredAt) return t('ended.closed', { left })
  return t('ended.delivered', { left, date: dateAndTime(locale, deliveredAt) })
}
