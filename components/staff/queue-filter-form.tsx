import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import {
  channels,
  dueSpans,
  isFiltered,
  openStates,
  type QueueFilter,
  queueNeeds,
  soughtFees,
} from '@/lib/rights/queue-filter'
import { requestKinds } from '@/lib/rights/request-kinds'
import { SelectBox } from './select-box'

type Props = { locale: Locale; filter: QueueFilter; officers: { id: string; name: string }[] }

/** What of the queue is shown: a plain form whose answers stand in the address. */
export async function QueueFilterForm({ locale, filter, officers }: Props) {
  const [t, desk] = await Promise.all([
    translator(locale, 'desk-queue'),
    translator(locale, 'desk'),
  ])
  const any = t('filter.any')
  const colleagues = officers.map(({ id, name }) => ({ value: id, label: name }))
  const assignees = [
    { value: 'me', label: t('filter.me') },
    { value: 'none', label: t('filter.none') },
    ...colleagues,
  ]
  const of = <V extends string>(values: readonly V[], label: (value: V) => string) =>
    values.map((value) => ({ value, label: label(value) }))
  const boxes = [
    { name: 'due', choices: of(dueSpans, (span) => t(`filter.dueSpan.${span}`)) },
    { name: 'assignee', choices: assignees },
    { name: 'needs', choices: of(queueNeeds, (need) => t(`filter.need.${need}`)) },
    { name: 'kind', choices: of(requestKinds, (kind) => desk(`kind.${kind}`)) },
    { name: 'state', choices: of(openStates, (state) => desk(`state.${state}`)) },
    { name: 'fee', choices: of(soughtFees, (fee) => t(`filter.feeState.${fee}`)) },
    { name: 'channel', choices: of(channels, (channel) => desk(`channel.${channel}`)) },
    { name: 'language', choices: of(['sv', 'en'], (each) => desk(`language.${each}`)) },
  ] as const
  return (
    <details className="folded queue-filter" open={isFiltered(filter)}>
      <summary>{t('filter.title')}</summary>
      <form action={href(locale, '/desk')} method="get">
        {boxes.map(({ name, choices }) => (
          <SelectBox
            key={name}
            name={name}
            label={t(`filter.${name}`)}
            none={any}
            choices={choices}
            chosen={filter[name]}
          />
        ))}
        <label className="queue-minor">
          <input type="checkbox" name="minor" value="yes" defaultChecked={filter.minor === 'yes'} />
          {t('filter.minor')}
        </label>
        <p className="section-actions">
          <button type="submit" className="button" data-look="second">
            {t('filter.show')}
          </button>
          {isFiltered(filter) && (
            <a className="frame-link" href={href(locale, '/desk')}>
              {t('filter.clear')}
            </a>
          )}
        </p>
      </form>
    </details>
  )
}
