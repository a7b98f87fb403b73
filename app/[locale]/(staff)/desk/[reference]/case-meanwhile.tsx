import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Details } from '@/components/ui/details'
import type { CaseView } from '@/lib/casework/staff/open-case'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { restrict } from './decision-actions'

type Props = { locale: Locale; view: CaseView }

/** The restriction of data whose accuracy is contested, or that someone objects to the use of, while it is looked into (Art. 18(1)). */
export async function CaseMeanwhile({ locale, view }: Props) {
  const { request, filed, tasks } = view
  const { kind, state, reference } = request
  if ((kind !== 'RECTIFICATION' && kind !== 'OBJECTION') || state === 'DECIDED') return null
  const t = await translator(locale, 'desk-decide')
  if (tasks.some(({ action, past }) => action === 'RESTRICT' && !past)) {
    return <p className="quiet">{t('meanwhileRestriction.done')}</p>
  }
  const asked = filed.kind === 'RECTIFICATION' && filed.answers.restrictMeanwhile
  return (
    <Details summary={t('meanwhileRestriction.title')}>
      <p>{t('meanwhileRestriction.text')}</p>
      {asked && <p>{t('meanwhileRestriction.asked')}</p>}
      <Form
        action={restrict}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="reference" value={reference} />
        <SubmitButton look="second">{t('meanwhileRestriction.button')}</SubmitButton>
      </Form>
    </Details>
  )
}
