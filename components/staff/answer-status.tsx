import { LetterText } from '@/components/request/letter-text'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Answer = { begun: boolean; delivered: boolean; letter: string | null; unfilled: number }
type Props = { locale: Locale; reference: string; answer: Answer; language: Locale; ended: boolean }

/** Where the letter stands: not begun, saved with lines left to fill, ready to be sent, or sent and to be read. */
export async function AnswerStatus({ locale, reference, answer, language, ended }: Props) {
  const t = await translator(locale, 'desk')
  if (ended && !answer.delivered) return null
  const to = (page: string) => href(locale, `/desk/${reference}/${page}`)
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{t('answer.title')}</h2>
      {ended ? (
        <Details summary={t('answer.read')}>
          <LetterText text={answer.letter ?? ''} locale={language} />
        </Details>
      ) : (
        <>
          <p>{answer.begun ? t('answer.begun') : t('answer.none')}</p>
          {answer.unfilled > 0 && <p>{t('answer.unfilled', { count: answer.unfilled })}</p>}
          <p className="section-actions">
            <ButtonLink href={to('answer')} look="second">
              {t('answer.open')}
            </ButtonLink>
            {answer.begun && (
              <ButtonLink href={to('send')} look="quiet">
                {t('answer.preview')}
              </ButtonLink>
            )}
          </p>
        </>
      )}
    </section>
  )
}
