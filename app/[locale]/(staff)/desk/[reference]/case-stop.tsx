import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { CaseView } from '@/lib/casework/staff/open-case'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { finish } from './actions'

type Props = { locale: Locale; view: CaseView; purposes: string[]; left: number }

/** What a withdrawn consent was about; once no system is left, the button that tells the person. */
export async function CaseStop({ locale, view, purposes, left }: Props) {
  const t = await translator(locale, 'desk-tasks')
  const whole = view.tasks.find(({ kind }) => kind === 'STOP_IN_EVERY_SYSTEM')
  const listed = view.tasks.some(({ action, past }) => action && !past)
  return (
    <div className="prose">
      <p>{t('ticks.withdrawn')}</p>
      <ul>
        {purposes.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {left === 0 && whole && (
        <Form
          action={finish}
          initialState={untouched()}
          words={await formWords(locale)}
          locale={locale}
        >
          <p>{t(listed ? 'stop.readyText' : 'stop.whole')}</p>
          <HiddenField name="reference" value={view.request.reference} />
          <HiddenField name="task" value={whole.id} />
          <p className="section-actions">
            <SubmitButton>{t(listed ? 'stop.button' : 'stop.wholeButton')}</SubmitButton>
          </p>
        </Form>
      )}
    </div>
  )
}
