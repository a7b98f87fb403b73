import { SummaryList } from '@/components/ui/summary-list'
import { whatIsAsked } from '@/lib/casework/requests/what-is-asked'
import type { ViewedFee } from '@/lib/casework/staff/fee-view'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** "The same data as last time"? What was asked then, what is asked now, and what the person says is different. */
export async function LastCopyFacts({ locale, view }: { locale: Locale; view: ViewedFee }) {
  const { lastCopy, filed, request } = view
  const t = await translator(locale, 'desk-fee')
  const { answers, kind } = filed
  const different = kind === 'ACCESS' ? answers.different : null
  const now = await whatIsAsked(
    locale,
    kind === 'ACCESS' ? { ...filed, answers: { ...answers, different: undefined } } : filed,
  )
  const then = lastCopy?.filed ? await whatIsAsked(locale, lastCopy.filed) : []
  const day = (date: Temporal.PlainDate) => longDate(locale, date)
  const rows = [
    {
      key: 'last',
      label: t('facts.last'),
      value: lastCopy ? (
        <>
          {t('facts.lastDates', { asked: day(lastCopy.askedOn), copied: day(lastCopy.copiedOn) })}{' '}
          <a className="reference" href={href(locale, `/desk/${lastCopy.reference}`)}>
            {lastCopy.reference}
          </a>
        </>
      ) : (
        t('facts.lastNone')
      ),
    },
    ...(then.length > 0 ? [{ key: 'then', label: t('facts.then'), value: then.join(' · ') }] : []),
    {
      key: 'now',
      label: t('facts.now', { date: day(request.receivedOn) }),
      value: now.join(' · '),
    },
    {
      key: 'different',
      label: t('facts.different'),
      value: different ? <span dir="auto">{different}</span> : t('facts.differentNone'),
    },
  ]
  return (
    <section aria-label={t('facts.title')}>
      <SummaryList rows={rows} />
    </section>
  )
}
