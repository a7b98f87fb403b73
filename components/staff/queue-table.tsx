import type { QueueEntry } from '@/lib/data/queue-rows'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'
import { QueueLeft } from './queue-left'
import { QueueMarks } from './queue-marks'
import { queueReason } from './queue-reason'
import { ShortDate } from './short-date'

export type QueuedCase = {
  request: QueueEntry
  /** Calendar days to the due date; negative when it is over. */
  daysLeft: number
  assignee: { name: string; self: boolean } | null
  /** Said before the reason of the date, where the list has another reason to show it. */
  because?: string
}

type Props = { locale: Locale; rows: QueuedCase[]; title: string; selectable?: boolean }

/** Requests in the order in which they are to be answered. With boxes to choose several, inside a form. */
export async function QueueTable({ locale, rows, title, selectable }: Props) {
  const t = await translator(locale, 'desk-queue')
  return (
    // What was wrong with the choice leads here; the keyboard scrolls it too.
    <section
      id={selectable ? 'request' : undefined}
      className="table-scroll queue"
      aria-label={title}
      {...{ tabIndex: 0 }}
    >
      <table className="table">
        <caption className="only-read">{title}</caption>
        <thead>
          <tr>
            {selectable && <td />}
            {(['reference', 'left', 'kind', 'state', 'due', 'why', 'assignee'] as const).map(
              (name) => (
                <th key={name} scope="col" data-of={name}>
                  {t(`table.${name}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.request.id} {...{ locale, row, selectable }} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = { locale: Locale; row: QueuedCase; selectable?: boolean }

async function Row({ locale, row, selectable }: RowProps) {
  const [t, desk] = await Promise.all([
    translator(locale, 'desk-queue'),
    translator(locale, 'desk'),
  ])
  const { request, daysLeft } = row
  const { reference, kind, state, dueOn, pausedSince } = request
  return (
    <tr data-row={reference}>
      {selectable && (
        <td data-of="select">
          <label className="row-select">
            <span className="only-read">{t('table.select', { reference })}</span>
            <input type="checkbox" name="request" value={reference} />
          </label>
        </td>
      )}
      <th scope="row" data-of="reference">
        <a className="reference row-link" href={href(locale, `/desk/${reference}`)}>
          {reference}
        </a>
      </th>
      <td data-of="left">
        <QueueLeft
          {...{ locale, daysLeft }}
          pausedSince={pausedSince}
          ended={isEnded(state) ? desk(`state.${state}`) : null}
        />
      </td>
      <td data-of="kind">{desk(`kind.${kind}`)}</td>
      <td data-of="state">
        {desk(`state.${state}`)}
        <QueueMarks locale={locale} request={request} />
      </td>
      <td data-of="due">
        <ShortDate locale={locale} date={dueOn} />
      </td>
      <td data-of="why" className="quiet">
        {row.because && <strong>{row.because}. </strong>}
        {await queueReason(locale, request)}
      </td>
      <td data-of="assignee">{assigneeWords(t, row)}</td>
    </tr>
  )
}

function assigneeWords(t: Translator<'desk-queue'>, { request, assignee }: QueuedCase): string {
  if (!request.assigneeId) return t('table.nobody')
  if (!assignee) return t('table.former')
  return assignee.self ? t('table.self', { name: assignee.name }) : assignee.name
}
