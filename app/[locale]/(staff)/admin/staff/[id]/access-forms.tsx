import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { Colleague } from '@/lib/casework/admin/view-staff'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { FormAction } from '@/lib/web/form-state'
import { untouched } from '@/lib/web/form-state'
import { reactivate, signOut, suspend } from './actions'
import { ResetForm } from './reset-form'

type Props = { locale: Locale; colleague: Colleague & { sessions: number } }

/** Taking a colleague's access away and giving it back, signing them out, and a lost second factor. */
export async function AccessForms({ locale, colleague }: Props) {
  const t = await translator(locale, 'admin')
  const { id, suspendedAt, sessions, secondFactor } = colleague
  const one = { locale, id }
  return (
    <>
      <section aria-labelledby="access-title" className="access-forms">
        <h2 id="access-title">{t('one.access.title')}</h2>
        {suspendedAt ? (
          <Pressed
            {...one}
            action={reactivate}
            text={t('one.access.reactivateText')}
            label={t('one.access.reactivate')}
          />
        ) : (
          <>
            {sessions > 0 && (
              <Pressed
                {...one}
                action={signOut}
                text={t('one.access.signOutText')}
                label={t('one.access.signOut')}
              />
            )}
            <Pressed
              {...one}
              action={suspend}
              text={t('one.access.suspendText', { role: colleague.role })}
              label={t('one.access.suspend')}
              look="warning"
            />
          </>
        )}
      </section>
      {!suspendedAt && (
        <section aria-labelledby="factor-title" className="access-forms">
          <h2 id="factor-title">{t('one.factor.title')}</h2>
          {secondFactor ? <ResetForm {...one} /> : <p>{t('one.factor.none')}</p>}
        </section>
      )}
    </>
  )
}

type PressedProps = {
  locale: Locale
  id: string
  action: FormAction
  text: string
  label: string
  look?: 'second' | 'warning'
}

async function Pressed({ locale, id, action, text, label, look = 'second' }: PressedProps) {
  return (
    <Form
      action={action}
      initialState={untouched()}
      words={await formWords(locale)}
      locale={locale}
    >
      <HiddenField name="id" value={id} />
      <p>{text}</p>
      <SubmitButton look={look}>{label}</SubmitButton>
    </Form>
  )
}
