import { Details } from '@/components/ui/details'
import { Steps } from '@/components/ui/steps'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { deadline } from '@/lib/rights/deadline'

/** When an answer would be due for a request sent today, and why. */
export async function FromToday({ locale, today }: { locale: Locale; today: Temporal.PlainDate }) {
  const t = await translator(locale, 'home')
  const { due, steps } = deadline({ receivedOn: today })
  const dayOff = steps.find(({ rule }) => rule === 'rolled-over')
  return (
    <section className="opening-steps" aria-labelledby="from-today">
      <h2 id="from-today">{t('steps.title')}</h2>
      <Steps
        label={t('steps.title')}
        steps={[
          {
            key: 'today',
            date: t('steps.today', { date: longDate(locale, today) }),
            why: t('steps.todayWhy'),
          },
          { key: 'month', date: t('steps.month'), why: t('steps.monthWhy') },
          {
            key: 'due',
            date: t('steps.due', { date: longDate(locale, due) }),
            why: dayOff
              ? t('steps.dueMoved', { date: longDate(locale, dayOff.date) })
              : t('steps.dueWhy'),
          },
        ]}
      />
      <Details summary={t('steps.law')}>
        <p>{t('steps.lawText')}</p>
      </Details>
    </section>
  )
}
