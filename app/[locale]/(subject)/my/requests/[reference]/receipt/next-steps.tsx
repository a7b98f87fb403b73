import type { RequestRow } from '@/lib/data/request-rows'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'

type Props = { locale: Locale; request: RequestRow }

/** What follows, step by step, with what the person may add to it. */
export async function NextSteps({ locale, request }: Props) {
  const t = await translator(locale, 'request')
  const here = href(locale, `/my/requests/${request.reference}`)
  return (
    <div className="prose">
      <p>{t('receipt.mail')}</p>
      <h2>{t('receipt.nextTitle')}</h2>
      <ol>
        {steps(request, t).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      {request.kind === 'RECTIFICATION' && (
        <p>{t.rich('receipt.evidence', { link: (text) => <a href={here}>{text}</a> })}</p>
      )}
      {request.kind === 'ERASURE' && request.followsId && <p>{t('receipt.after')}</p>}
    </div>
  )
}

function steps({ kind }: RequestRow, t: Translator<'request'>): string[] {
  switch (kind) {
    case 'RECTIFICATION':
    case 'ERASURE':
    case 'RESTRICTION':
    case 'OBJECTION':
    case 'OTHER':
      return [t(`receipt.first.${kind}`), t('receipt.second'), t('receipt.third')]
    default:
      return [t('receipt.next1'), t('receipt.next2'), t('receipt.next3')]
  }
}

/** What many want after a copy: that the data go. The copy comes first, then the erasure. */
export async function ThenErase({ locale }: { locale: Locale }) {
  const t = await translator(locale, 'request')
  return (
    <section className="prose aside" aria-labelledby="erase">
      <h2 id="erase">{t('thenErase.title')}</h2>
      <p>{t('thenErase.text')}</p>
      <p>
        <a className="frame-link" href={href(locale, '/my/requests/new/erasure')}>
          {t('thenErase.link')}
        </a>
      </p>
    </section>
  )
}
