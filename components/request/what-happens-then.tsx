import { today } from '@/lib/clock'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { deadline } from '@/lib/rights/deadline'

/** What follows when the form is sent, before it is sent. */
export async function WhatHappensThen({ locale }: { locale: Locale }) {
  const t = await translator(locale, 'request')
  const { due } = deadline({ receivedOn: today() })
  return (
    <section className="prose aside" aria-labelledby="then">
      <h2 id="then">{t('then.title')}</h2>
      <p>{t('then.text', { due: longDate(locale, due) })}</p>
    </section>
  )
}
