import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button'
import type { ViewedQuestion } from '@/lib/casework/clock/question-view'
import type { OwnClock } from '@/lib/casework/requests/view-clock'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { answer } from './actions'

type Props = { locale: Locale; view: OwnClock; question: ViewedQuestion }

/** The ways to answer a question, each a press away; writing is always one of them. */
export async function WaysToAnswer({ locale, view, question }: Props) {
  const t = await translator(locale, 'question')
  const { reference } = view.request
  const { reason, telephoneEnding: ending, code } = question
  const words = await formWords(locale)
  const identity = reason === 'IDENTITY'
  const own = <HiddenField name="reference" value={reference} />
  const press = { action: answer, initialState: untouched(), words, locale }
  return (
    <section aria-labelledby={`how-${reason}`} className="ways-to-answer">
      <h2 id={`how-${reason}`}>{t('how')}</h2>
      {identity && view.eid && (
        <div>
          <h3>{t('eidTitle')}</h3>
          <p>{t('eidText')}</p>
          <ButtonLink href={href(locale, '/my/profile')} look="second">
            {t('eidLink')}
          </ButtonLink>
        </div>
      )}
      {identity && ending && (
        <div>
          <h3>{t('codeTitle')}</h3>
          {code ? (
            <Form {...press}>
              {own}
              <TextField
                name="code"
                label={t('code')}
                hint={t('codeHint', { ending })}
                width="short"
                inputMode="numeric"
                autoComplete="one-time-code"
              />
              <SubmitButton look="second" name="answer" value="CODE">
                {t('codeSend')}
              </SubmitButton>
            </Form>
          ) : (
            <p>{t('codeNotYet', { ending })}</p>
          )}
        </div>
      )}
      {identity && !view.protectedIdentity && (
        <div>
          <h3>{t('letterTitle')}</h3>
          <p>{t('letterText')}</p>
          <Form {...press}>
            {own}
            <SubmitButton look="second" name="answer" value="LETTER">
              {t('letterSend')}
            </SubmitButton>
          </Form>
        </div>
      )}
      {!identity && (
        <div>
          <h3>{t('everythingTitle')}</h3>
          <p>{t('everythingText')}</p>
          <Form {...press}>
            {own}
            <SubmitButton look="second" name="answer" value="EVERYTHING">
              {t('everythingSend')}
            </SubmitButton>
          </Form>
        </div>
      )}
      <div>
        <h3>{t('writeTitle')}</h3>
        <p>{t(identity ? 'writeIdentity' : 'writeText')}</p>
        <ButtonLink
          href={href(locale, `/my/requests/${reference}/write`)}
          look={identity ? 'quiet' : 'second'}
        >
          {t('write')}
        </ButtonLink>
      </div>
    </section>
  )
}
