import type { ReactNode } from 'react'
import { Thread } from '@/components/ui/thread'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import { identityCheckWays } from '@/lib/rights/assurance'
import { deliveryOutcomes } from '@/lib/rights/decide-delivery'
import { collapseOpenings, type HistoryEvent, type HistoryKnot } from './collapse-openings'
import { fileSize } from './file-size'

type Props = { locale: Locale; events: HistoryEvent[] }

/** What has happened in a case, from its ledger, newest first. */
export async function CaseHistory({ locale, events }: Props) {
  const t = await translator(locale, 'desk')
  const knots = collapseOpenings(events).map((knot) => {
    const when = dateAndTime(locale, knot.at)
    return {
      key: `${knot.type}-${knot.first.epochNanoseconds}-${knot.count}`,
      when: t('history.by', { role: knot.role, when }),
      what: inWords(t, knot),
      more: more(locale, t, knot),
    }
  })
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('history.title')}</h2>
      <Thread label={t('history.title')} knots={withOwnKeys(knots)} />
    </section>
  )
}

function inWords(t: Translator<'desk'>, { type, count, facts }: HistoryKnot): string {
  const kind = String(facts.kind)
  switch (type) {
    case 'request.filed':
      return t('history.request-filed')
    case 'request.started':
      return t('history.request-started')
    case 'request.opened':
      return t('history.request-opened', { count })
    case 'file.added':
      return t('history.file-added', { purpose: String(facts.purpose) })
    case 'file.removed':
      return t('history.file-removed')
    case 'identity.checked':
      return t('history.identity-checked')
    case 'answer.delivered':
      return t('history.answer-delivered')
    case 'copy.downloaded':
      return t('history.copy-downloaded', { role: String(facts.role) })
    case 'consent.withdrawn':
      return t('history.consent-withdrawn')
    case 'task.done':
      return t('history.task-done')
    case 'request.withdrawn':
      return t('history.request-withdrawn')
    case 'request.reopened':
      return t('history.request-reopened')
    case 'message.written':
      return t('history.message-written', { author: String(facts.author) })
    case 'fee.accepted':
      return t('history.fee-accepted')
    case 'fee.declined':
      return t('history.fee-declined')
    case 'kind.changed':
      return t('history.kind-changed')
    case 'request.split':
      return t('history.request-split', { part: String(facts.part) })
    case 'notice.half-time':
      return t('history.notice-half-time')
    case 'notice.late':
      return t('history.notice-late')
    case 'mail.sent':
      return t('history.mail-sent', { kind })
    case 'mail.failed':
      return t('history.mail-failed', { kind })
    default:
      return t('history.other', { type })
  }
}

function more(
  locale: Locale,
  t: Translator<'desk'>,
  { facts, count, first }: HistoryKnot,
): ReactNode {
  if (count > 1) {
    return <p className="quiet">{t('history.since', { date: dateAndTime(locale, first) })}</p>
  }
  const way = identityCheckWays.find((known) => known === facts.way)
  const outcome = deliveryOutcomes.find((known) => known === facts.outcome)
  if (way) return <p className="quiet">{t(`send.ways.${way}`)}</p>
  if (outcome) return <p className="quiet">{t(`outcome.${outcome}`)}</p>
  if (typeof facts.size === 'number') return <p className="quiet">{fileSize(locale, facts.size)}</p>
  return null
}

/** Two events can fall on the same instant. */
function withOwnKeys<K extends { key: string }>(knots: K[]): K[] {
  return knots.map((knot, index) => ({ ...knot, key: `${index}-${knot.key}` }))
}
