import { LetterText } from '@/components/request/letter-text'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import type { OwnClock } from '@/lib/casework/requests/view-clock'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import { letterBody } from '@/lib/i18n/letters/words'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'

type Props = { locale: Locale; clock: OwnClock; answered: boolean }

/** What happened to the date, for the person: a question that waits for them, an answer that came, more time that was taken. */
export async function ClockNotice({ locale, clock, answered }: Props) {
  const { request, open, extension } = clock
  if (isEnded(request.state)) return null
  const t = await translator(locale, 'question')
  const due = longDate(locale, request.dueOn)
  return (
    <>
      {open.length > 0 && (
        <Notice signal="waiting" title={t('title')}>
          <p>{t('lead')}</p>
          <p>
            <ButtonLink href={href(locale, `/my/requests/${request.reference}/question`)}>
              {t('answer')}
            </ButtonLink>
          </p>
        </Notice>
      )}
      {answered && open.length === 0 && (
        <div role="status">
          <Notice signal="done" title={t('done')}>
            <p>{t('doneText', { due })}</p>
          </Notice>
        </div>
      )}
      {extension && (
        <Notice title={t('extendedTitle')}>
          <p>{t('extendedText', { due })}</p>
          <Details summary={t('extendedMore')}>
            <div lang={request.locale}>
              <p>{extension.title}</p>
              <LetterText text={letterBody(extension)} locale={request.locale} />
            </div>
          </Details>
        </Notice>
      )}
    </>
  )
}
