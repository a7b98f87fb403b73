import { ButtonLink } from '@/components/ui/button'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { ClockStepKind } from './choose-clock-step'

type Props = { locale: Locale; reference: string; step: ClockStepKind }

/** The one thing to do next where the person is awaited, or a price stands between. */
export async function ClockStep({ locale, reference, step }: Props) {
  const t = await translator(locale, 'desk-clock')
  const desk = await translator(locale, 'desk')
  const page = href(locale, `/desk/${reference}`)
  const address = step === 'wait' ? '#clock' : `${page}/fee`
  return (
    <section className="next-step" aria-labelledby="next-step">
      <p className="quiet">{desk('next.label')}</p>
      <h2 id="next-step">{t(`next.${step}.title`)}</h2>
      <p>{t(`next.${step}.text`)}</p>
      <p className="next-step-actions">
        <ButtonLink href={address} look={step === 'wait' || step === 'price' ? 'second' : 'first'}>
          {t(`next.${step}.action`)}
        </ButtonLink>
      </p>
    </section>
  )
}
