import { ButtonLink } from '@/components/ui/button'
import type { CaseView } from '@/lib/casework/staff/open-case'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { releasesCopy } from '@/lib/rights/decisions/outcome-of'
import { chooseNextStep, type NextStepKind } from './choose-next-step'

/** The one thing to do next in an open case. */
export async function NextStep({ locale, view }: { locale: Locale; view: CaseView }) {
  const { request, decision, files, structured, answer } = view
  const { made, openSystems } = decision
  const step = chooseNextStep({
    ...decision,
    made: made !== null,
    decided: request.state === 'DECIDED',
    releasesCopy: made !== null && releasesCopy(made),
    hasCopy: files.length > 0 || structured !== null,
    unfilled: answer.unfilled,
  })
  const t = await translator(locale, 'desk')
  const words = await stepWords(locale, step, { unfilled: answer.unfilled, openSystems })
  return (
    <section className="next-step" aria-labelledby="next-step">
      <p className="quiet">{t('next.label')}</p>
      <h2 id="next-step">{words.title}</h2>
      <p>{words.text}</p>
      <p className="next-step-actions">
        <ButtonLink href={addressOf(locale, request.reference, step)}>{words.action}</ButtonLink>
      </p>
    </section>
  )
}

async function stepWords(
  locale: Locale,
  step: NextStepKind,
  { unfilled, openSystems }: { unfilled: number; openSystems: number },
) {
  if (step === 'upload' || step === 'fill') {
    const t = await translator(locale, 'desk')
    const title = t(`next.${step}.title`, { count: unfilled })
    return { title, text: t(`next.${step}.text`), action: t(`next.${step}.action`) }
  }
  const t = await translator(locale, 'desk-decide')
  const title = t(`steps.${step}.title`, { count: openSystems })
  return { title, text: t(`steps.${step}.text`), action: t(`steps.${step}.action`) }
}

function addressOf(locale: Locale, reference: string, step: NextStepKind): string {
  const to = (page: string) => href(locale, `/desk/${reference}/${page}`)
  switch (step) {
    case 'upload':
      return '#add'
    case 'systems':
      return '#tasks'
    case 'fill':
      return to('answer')
    case 'decide':
    case 'goOn':
    case 'sentBack':
      return to('decide')
    default:
      return to('send')
  }
}
