import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { AnswerDraft } from '@/lib/casework/staff/answer-draft'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { type FormValues, untouched } from '@/lib/web/form-state'
import { Changes } from '../changes'
import { send } from './actions'
import { IdentityCheck } from './identity-check'

type Props = {
  locale: Locale
  draft: AnswerDraft
  /** What was typed here before the officer had to show that it is them. */
  kept: FormValues | null
}

/** How identity was checked, where the answer needs it, and the sending itself. */
export async function SendForm({ locale, draft, kept }: Props) {
  const t = await translator(locale, 'desk')
  const { request, version, person, decision, history } = draft
  return (
    <Form
      action={send}
      initialState={untouched(kept ?? {})}
      words={await formWords(locale)}
      locale={locale}
    >
      <HiddenField name="reference" value={request.reference} />
      <Changes {...{ locale, version, history }} replaces={false} />
      <HiddenField name="version" value={String(version)} />
      <HiddenField name="seen" value={String(history.length)} />
      {decision.identityAsked && <IdentityCheck locale={locale} person={person} />}
      <div>
        <p className="quiet">{t('send.final')}</p>
        <p className="section-actions">
          <SubmitButton>{t('send.button')}</SubmitButton>
        </p>
      </div>
    </Form>
  )
}
