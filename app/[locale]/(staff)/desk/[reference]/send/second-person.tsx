import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import type { AnswerDraft } from '@/lib/casework/staff/answer-draft'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { type FormValues, untouched } from '@/lib/web/form-state'
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
  const { request, version, decision } = draft
  const words = await formWords(locale)
  const own = [
    <HiddenField key="reference" name="reference" value={request.reference} />,
    <HiddenField key="version" name="version" value={String(version)} />,
  ]
  const proposed = decision.approval === 'PROPOSED'
  const shared = { words, locale, initialState: untouched(kept ?? {}) }
  return (
    <section aria-labelledby="second-person">
      {!proposed && (
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
      {proposed && !decision.proposedByMe && (
        <>
          <h2 id="second-person">{t('send.reviewTitle')}</h2>
          <p>{t('send.reviewText')}</p>
          <Form action={review} {...shared}>
            {own}
            <p className="section-actions">
              <SubmitButton name="then" value="approve">
                {t('send.approve')}
              </SubmitButton>
            </p>
            <TextArea name="comment" label={t('send.comment')} rows={4} />
            <p className="section-actions">
              <SubmitButton look="second" name="then" value="send-back">
                {t('send.sendBack')}
              </SubmitButton>
            </p>
          </Form>
        </>
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
