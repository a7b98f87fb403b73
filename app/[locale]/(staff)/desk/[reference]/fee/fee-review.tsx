import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { LetterText } from '@/components/request/letter-text'
import { OnlyAfterProblem } from '@/components/staff/register/only-after-problem'
import { Notice } from '@/components/ui/notice'
import type { ViewedQuote } from '@/lib/casework/fee/quote-view'
import type { ViewedFee } from '@/lib/casework/staff/fee-view'
import { today } from '@/lib/clock'
import { longDate } from '@/lib/i18n/dates'
import { letterBody } from '@/lib/i18n/letters/words'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { isLastDay } from '@/lib/rights/decisions/four-eyes'
import { untouched } from '@/lib/web/form-state'
import { Changes } from '../changes'
import { review, sendAlone } from './actions'

type Props = {
  locale: Locale
  view: ViewedFee
  quote: ViewedQuote
  /** Whether it still waits for a second person. Where a colleague was first, a comment that was typed stays. */
  proposed: boolean
}

/** A proposed price as the person will read it: for a second person to approve or send back; on the last day for the proposer too. */
export async function FeeReview({ locale, view, quote, proposed }: Props) {
  const { request, letter, own, lastDay, history } = view
  const { reference, locale: language } = request
  const t = await translator(locale, 'desk-fee')
  const words = await formWords(locale)
  const last = longDate(locale, lastDay)
  const fields = (
    <>
      <HiddenField name="reference" value={reference} />
      <Changes {...{ locale, history }} version={quote.version} />
      <HiddenField name="version" value={String(quote.version)} />
      <HiddenField name="seen" value={String(history.length)} />
    </>
  )
  const comment = (
    <TextArea name="comment" label={t('review.comment')} hint={t('review.commentHint')} rows={3} />
  )
  if (!proposed) {
    return (
      <Form action={review} initialState={untouched()} words={words} locale={locale}>
        {fields}
        <OnlyAfterProblem field="comment">{comment}</OnlyAfterProblem>
      </Form>
    )
  }
  return (
    <section aria-labelledby="review" className="fee-review">
      <h2 id="review">{t(own ? 'review.ownTitle' : 'review.title')}</h2>
      <p>{t(own ? 'review.own' : 'review.lead', { last })}</p>
      {letter && (
        <div className="preview" lang={language}>
          <h3 className="preview-letter-title">{letter.title}</h3>
          <LetterText text={letterBody(letter)} locale={language} />
        </div>
      )}
      {quote.proof && (
        <Notice title={t('review.proof')}>
          <p className="message-text" dir="auto">
            {quote.proof}
          </p>
        </Notice>
      )}
      {!own && (
        <Form action={review} initialState={untouched()} words={words} locale={locale}>
          {fields}
          <p className="section-actions">
            <SubmitButton name="then" value="approve">
              {t('review.approve')}
            </SubmitButton>
          </p>
          {comment}
          <p className="section-actions">
            <SubmitButton look="second" name="then" value="back">
              {t('review.back')}
            </SubmitButton>
          </p>
        </Form>
      )}
      {own && isLastDay(today(), lastDay) && (
        <Form action={sendAlone} initialState={untouched()} words={words} locale={locale}>
          {fields}
          <TextArea name="alone" label={t('review.alone')} hint={t('review.aloneHint')} rows={3} />
          <p className="section-actions">
            <SubmitButton look="warning">{t('review.sendAlone')}</SubmitButton>
          </p>
        </Form>
      )}
    </section>
  )
}
