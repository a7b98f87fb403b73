import { SummaryList } from '@/components/ui/summary-list'
import type { ToldPart } from '@/lib/casework/requests/told-parts'
import { controller } from '@/lib/controller/controller'
import { itemName } from '@/lib/controller/letters/answer-letter'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** What was done with each thing the person asked about, and until when something is kept. */
export async function WhatWasDone({ locale, parts }: { locale: Locale; parts: ToldPart[] }) {
  if (parts.length === 0) return null
  const t = await translator(locale, 'answer-letter')
  const rows = parts.map(({ item, result, until }) => ({
    key: item,
    label: itemName(controller(), locale, item),
    value: until ? t('keptUntil', { date: longDate(locale, until) }) : t('part', { result }),
  }))
  return (
    <section aria-labelledby="done">
      <h2 id="done">{t('partsTitle')}</h2>
      <SummaryList rows={rows} />
    </section>
  )
}
