import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { OnlyAfterProblem } from '@/components/staff/register/only-after-problem'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import type { AnswerDraft } from '@/lib/casework/staff/answer-draft'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'
import { answersForm } from '@/lib/web/answers-form'
import { type FormValues, untouched } from '@/lib/web/form-state'
import { Changes } from '../changes'
import { alone, propose, review } from './actions'

type Props = {
  locale: Locale
  draft: AnswerDraft
  /** What was typed here before the officer had to show that it is them. */
  kept: FormValues | null
}

/** Four eyes: proposing, approving or sending back, and on the last day going on alone (rules.md 4). */
export async function SecondPerson({ locale, draft, kept }: Props) {
  const t = await translator(locale, 'desk-decide')
  const { request, version, decision, history } = draft
  const words = await formWords(locale)
  const own = [
    <HiddenField key="reference" name="reference" value={request.reference} />,
    <Changes key="changes" {...{ locale, version, history }} replaces={false} />,
    <HiddenField key="version" name="version" value={String(version)} />,
    <HiddenField key="seen" name="seen" value={String(history.length)} />,
  ]
  const proposed = decision.approval === 'PROPOSED'
  const reviewing = proposed && !decision.proposedByMe
  const comment = <TextArea name="comment" label={t('send.comment')} rows={4} />
  const shared = { words, locale, initialState: untouched(kept ?? {}) }
  return (
    <section aria-labelledby="second-person">
      {!proposed && !isEnded(request.state) && (
        <>
          <h2 id="second-person">{t('send.approvalTitle')}</h2>
          <p>{t('send.approvalText')}</p>
          <Form action={propose} {...shared}>
            {own}
            <p className="section-actions">
              <SubmitButton>{t('send.propose')}</SubmitButton>
            </p>
          </Form>
        </>
      )}
      {proposed && decision.proposedByMe && (
        <div id="second-person">
          <Notice title={t('send.proposed')}>
            <p>{t('send.proposedText')}</p>
          </Notice>
        </div>
      )}
      {reviewing && (
        <>
          <h2 id="second-person">{t('send.reviewTitle')}</h2>
          <p>{t('send.reviewText')}</p>
        </>
      )}
      {/* Where a colleague was first there is nothing to review any more: the comment that was typed stays. */}
      {(reviewing || answersForm()) && (
        <Form action={review} {...shared}>
          {own}
          {reviewing && (
            <p className="section-actions">
              <SubmitButton name="then" value="approve">
                {t('send.approve')}
              </SubmitButton>
            </p>
          )}
          {reviewing ? comment : <OnlyAfterProblem field="comment">{comment}</OnlyAfterProblem>}
          {reviewing && (
            <p className="section-actions">
              <SubmitButton look="second" name="then" value="send-back">
                {t('send.sendBack')}
              </SubmitButton>
            </p>
          )}
        </Form>
      )}
      {decision.mayGoAlone && (
        <Details summary={t('send.aloneTitle')}>
          <Form action={alone} {...shared}>
            {own}
            <p>{t('send.aloneText')}</p>
            <TextArea name="alone" label={t('send.alone')} rows={3} />
            <SubmitButton look="warning">{t('send.aloneButton')}</SubmitButton>
          </Form>
        </Details>
      )}
    </section>
  )
}
