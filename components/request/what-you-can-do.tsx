import { ButtonLink } from '@/components/ui/button'
import type { RequestRow } from '@/lib/data/request-rows'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { possibleCommands } from '@/lib/rights/life-cycle'

/** Everything the person can do with a request now: write, have it opened again, take it back. */
export async function WhatYouCanDo({ locale, request }: { locale: Locale; request: RequestRow }) {
  const t = await translator(locale, 'under-way')
  const { reference, kind, state } = request
  const possible = possibleCommands(kind, state, 'DATA_SUBJECT')
  const to = (step: string) => href(locale, `/my/requests/${reference}/${step}`)
  return (
    <section aria-labelledby="do">
      <h2 id="do">{t('do.title')}</h2>
      <p className="section-actions">
        <ButtonLink href={to('write')} look="second">
          {t('do.write')}
        </ButtonLink>
        {possible.includes('reopen') && request.deliveredAt && (
          <ButtonLink href={to('reopen')} look="second">
            {t('do.reopen')}
          </ButtonLink>
        )}
        {possible.includes('withdraw') && (
          <ButtonLink href={to('withdraw')} look="quiet">
            {t('do.withdraw')}
          </ButtonLink>
        )}
      </p>
    </section>
  )
}
