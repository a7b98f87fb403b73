import { LetterText } from '@/components/request/letter-text'
import { DecidedParts } from '@/components/staff/decided-parts'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import type { CaseView } from '@/lib/casework/staff/open-case'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'
import { CaseClosing } from './case-closing'
import { CaseMeanwhile } from './case-meanwhile'

type Props = { locale: Locale; view: CaseView }

/** The decision of a case and where it stands; once answered, its letter, a restriction in force, and the closing. */
export async function CaseDecision({ locale, view }: Props) {
  const [t, desk] = [await translator(locale, 'desk-decide'), await translator(locale, 'desk')]
  const { request, decision, answer } = view
  const { reference, kind, state } = request
  const { made, restriction } = decision
  const ended = isEnded(state)
  if (state === 'WITHDRAWN') return null
  const to = (page: string) => href(locale, `/desk/${reference}/${page}`)
  return (
    <section id="decision" aria-labelledby="decision-title">
      <h2 id="decision-title">{t('section.title')}</h2>
      {made ? (
        <DecidedParts locale={locale} decision={made} />
      ) : (
        <p>{decision.begun ? t('section.draft') : t('section.none')}</p>
      )}
      {decision.needsApproval && !ended && (
        <p>{t('section.approval', { approval: decision.approval })}</p>
      )}
      {decision.sentAlone && <Notice signal="soon" title={t('section.alone')} />}
      {!ended && (
        <p className="section-actions">
          <ButtonLink href={to('decide')} look="second">
            {t('section.open')}
          </ButtonLink>
          {made && (
            <ButtonLink href={to('send')} look="quiet">
              {t('section.preview')}
            </ButtonLink>
          )}
        </p>
      )}
      {!ended && <CaseMeanwhile locale={locale} view={view} />}
      {ended && answer.letter && (
        <Details summary={desk('answer.read')}>
          <LetterText text={answer.letter} locale={request.locale} />
        </Details>
      )}
      {restriction.inForce && ended && (
        <>
          <p>
            {restriction.liftingOn
              ? t('section.liftOn', { date: longDate(locale, restriction.liftingOn) })
              : t('section.inForce')}
          </p>
          <p className="section-actions">
            <ButtonLink href={to('lift')} look="second">
              {t('section.lift')}
            </ButtonLink>
          </p>
        </>
      )}
      <CaseClosing {...{ locale, reference, kind, state }} />
    </section>
  )
}
