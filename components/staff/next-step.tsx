import { ButtonLink } from '@/components/ui/button'
import type { CaseView } from '@/lib/casework/staff/open-case'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { releasesCopy } from '@/lib/rights/decisions/outcome-of'
import { chooseNextStep, type NextStepKind } from './choose-next-step'

/** The one thing to do next in an open case. */
export async function NextStep({ locale, view }: { locale: Locale; view: CaseView }) {
  const { request, decision, files, structured, answer, copyFirst } = view
  const { made, openSystems } = decision
  const step = chooseNextStep({
    ...decision,
    made: made !== null,
    decided: request.state === 'DECIDED',
    copyFirst: copyFirst !== null,
    releasesCopy: made !== null && releasesCopy(made),
    hasCopy: files.length > 0 || structured !== null,
    unfilled: answer.unfilled,
  })
  const t = await translator(locale, 'desk')
  const values = { unfilled: answer.unfilled, openSystems, reference: copyFirst ?? '' }
  const words = await stepWords(locale, step, values)
  return (
    <section className="next-step" aria-labelledby="next-step">
      <p className="quiet">{t('next.label')}</p>
      <h2 id="next-step">{words.title}</h2>
      <p>{words.text}</p>
      <p className="next-step-actions">
        <ButtonLink href={addressOf(locale, view, step)}>{words.action}</ButtonLink>
      </p>
    </section>
  )
}

/** What the words name: lines to fill, systems left, and the request whose copy comes first. */
type Values = { unfilled: number; openSystems: number; reference: string }

async function stepWords(
  locale: Locale,
  step: NextStepKind,
  { unfilled, openSystems, reference }: Values,
) {
  if (step === 'upload' || step === 'fill') {
    const t = await translator(locale, 'desk')
    const title = t(`next.${step}.title`, { count: unfilled })
    return { title, text: t(`next.${step}.text`), action: t(`next.${step}.action`) }
  }
  const t = await translator(locale, 'desk-decide')
  const title = t(`steps.${step}.title`, { count: openSystems })
  return {
    title,
    text: t(`steps.${step}.text`, { reference }),
    action: t(`steps.${step}.action`, { reference }),
  }
}

function addressOf(locale: Locale, { request, copyFirst }: CaseView, step: NextStepKind): string {
  const to = (page: string) => href(locale, `/desk/${request.reference}/${page}`)
  switch (step) {
    case 'upload':
      return '#add'
    case 'copy':
      return href(locale, `/desk/${copyFirst}`)
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
