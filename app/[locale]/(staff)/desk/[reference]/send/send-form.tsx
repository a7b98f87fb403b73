import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { AnswerDraft } from '@/lib/casework/staff/answer-draft'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { deliveryOutcomes } from '@/lib/rights/decide-delivery'
import { untouched } from '@/lib/web/form-state'
import { send } from './actions'
import { IdentityCheck } from './identity-check'

/** What the answer holds, how identity was checked, and the sending itself. */
export async function SendForm({ locale, draft }: { locale: Locale; draft: AnswerDraft }) {
  const t = await translator(locale, 'desk')
  const { request, version, files, structured, person } = draft
  const count = files.length + (structured ? 1 : 0)
  const words = { COPY: 'send.outcomeCopy', NO_DATA: 'send.outcomeNone' } as const
  const outcomes = deliveryOutcomes.map((value) => ({
    value,
    label: t(words[value]),
    hint: t(`${words[value]}Hint`, { count }),
  }))
  return (
    <Form
      action={send}
      initialState={untouched({ outcome: count > 0 ? 'COPY' : 'NO_DATA' })}
      words={await formWords(locale)}
      locale={locale}
    >
      <HiddenField name="reference" value={request.reference} />
      <HiddenField name="version" value={String(version)} />
      <RadioGroup name="outcome" label={t('send.outcome')} choices={outcomes} />
      <IdentityCheck locale={locale} person={person} />
      <div>
        <p className="quiet">{t('send.final')}</p>
        <p className="section-actions">
          <SubmitButton>{t('send.button')}</SubmitButton>
        </p>
      </div>
    </Form>
  )
}
