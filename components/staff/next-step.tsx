import { ButtonLink } from '@/components/ui/button'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { chooseNextStep } from './choose-next-step'

type Props = { locale: Locale; reference: string; files: number; begun: boolean; unfilled: number }

/** The one thing to do next in an open case. */
export async function NextStep({ locale, reference, ...work }: Props) {
  const t = await translator(locale, 'desk')
  const step = chooseNextStep(work)
  const to = (page: string) => href(locale, `/desk/${reference}/${page}`)
  const addresses = { upload: '#add', write: to('answer'), fill: to('answer'), send: to('send') }
  const withoutCopy = step === 'send' && work.files === 0
  return (
    <section className="next-step" aria-labelledby="next-step">
      <p className="quiet">{t('next.label')}</p>
      <h2 id="next-step">{t(`next.${step}.title`, { count: work.unfilled })}</h2>
      <p>{withoutCopy ? t('next.send.textNoFiles') : t(`next.${step}.text`)}</p>
      <p className="next-step-actions">
        <ButtonLink href={addresses[step]}>{t(`next.${step}.action`)}</ButtonLink>
        {step === 'upload' && (
          <ButtonLink href={addresses.write} look="quiet">
            {t('next.writeAnyway')}
          </ButtonLink>
        )}
      </p>
    </section>
  )
}
