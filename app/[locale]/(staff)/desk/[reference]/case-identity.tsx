import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import type { CaseView } from '@/lib/casework/staff/open-case'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'
import { untouched } from '@/lib/web/form-state'
import { settle } from './clock-actions'
import { IdentityCheck } from './send/identity-check'

type Props = { locale: Locale; view: CaseView; checked: boolean }

/** "Identity checked: how?" on its own, before anything is sent: the known address first, which costs no question (rules.md 5). */
export async function CaseIdentity({ locale, view, checked }: Props) {
  const { person, request } = view
  if (request.kind === 'CONSENT_WITHDRAWAL' || request.kind === 'MINOR_ERASURE') return null
  if (isEnded(request.state) || (person.identitySettled && !checked)) return null
  const t = await translator(locale, 'desk-clock')
  return (
    <section id="identity" aria-labelledby="identity-title">
      <h2 id="identity-title">{t('identity.title')}</h2>
      {person.identitySettled ? (
        <Notice signal="done" title={t('identity.done')} />
      ) : (
        <>
          <p>{t('identity.lead')}</p>
          <Details summary={t('identity.open')}>
            <Form
              action={settle}
              initialState={untouched()}
              words={await formWords(locale)}
              locale={locale}
            >
              <HiddenField name="reference" value={request.reference} />
              <IdentityCheck locale={locale} person={person} />
              <SubmitButton look="second">{t('identity.save')}</SubmitButton>
            </Form>
          </Details>
        </>
      )}
    </section>
  )
}
