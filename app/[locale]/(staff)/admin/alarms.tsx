import { Notice } from '@/components/ui/notice'
import type { viewAlarms } from '@/lib/casework/admin/view-alarms'
import type { Colleague } from '@/lib/casework/admin/view-staff'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = {
  locale: Locale
  alarms: Awaited<ReturnType<typeof viewAlarms>>
  staff: Colleague[]
}

/** Days on which someone looked up unusually many statuses, with the way to who it was. */
export async function Alarms({ locale, alarms, staff }: Props) {
  const t = await translator(locale, 'admin')
  return (
    <section aria-labelledby="alarms">
      <h2 id="alarms">{t('alarms.title')}</h2>
      <Notice signal="soon" title={t('alarms.what')}>
        <ul>
          {alarms.map(({ accountId, day, lookUps, none }) => (
            <li key={`${accountId}-${day}`}>
              <a href={href(locale, `/admin/staff/${accountId}`)}>
                {staff.find(({ id }) => id === accountId)?.email ?? t('history.gone')}
              </a>{' '}
              {t('alarms.line', { date: longDate(locale, day), lookUps, none })}
            </li>
          ))}
        </ul>
      </Notice>
    </section>
  )
}
