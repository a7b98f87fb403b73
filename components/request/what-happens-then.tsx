import { today } from '@/lib/clock'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { requestDates } from '@/lib/rights/decide-submission'
import type { FormName } from '@/lib/rights/forms/forms'

type Props = { locale: Locale; form: FormName | 'consent' }

/** What follows when a form is sent, before it is sent. A consent that is taken back is stopped everywhere by the next working day. */
export async function WhatHappensThen({ locale, form }: Props) {
  const t = await translator(locale, 'request')
  const { due } = requestDates(form === 'consent' ? 'CONSENT_WITHDRAWAL' : 'OTHER', today(), 1)
  return (
    <section className="prose aside" aria-labelledby="then">
      <h2 id="then">{t('then.title')}</h2>
      <p>{t(`thenText.${form}`, { due: longDate(locale, due) })}</p>
    </section>
  )
}
