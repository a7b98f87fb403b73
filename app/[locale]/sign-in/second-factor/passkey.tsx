import { endsElsewhere } from '@/app/[locale]/account/elsewhere'
import { EndElsewhere } from '@/app/[locale]/account/end-elsewhere'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { addKey, askPasskey, confirmByPasskey } from './actions'
import { PasskeyButton } from './passkey-button'

type Props = {
  locale: Locale
  next: string | null
  /** Whether a new one is added, or one that is there is shown. */
  purpose: 'ADD' | 'SHOW'
  look: 'first' | 'second'
  /** For a new one: in how many other browsers one is signed in. */
  others?: number
}

/** The button that asks the browser for a passkey. Passkeys need JavaScript; the other ways do not. */
export async function Passkey({ locale, next, purpose, look, others = 0 }: Props) {
  const t = await translator(locale, 'second-factor')
  const words = {
    button: t(purpose === 'ADD' ? 'passkey.add' : 'passkey.show'),
    failed: t('passkey.failed'),
    missing: t('passkey.missing'),
  }
  return (
    <>
      <Form
        action={purpose === 'ADD' ? addKey : confirmByPasskey}
        initialState={untouched(endsElsewhere)}
        words={await formWords(locale)}
        locale={locale}
      >
        {next && <HiddenField name="next" value={next} />}
        <PasskeyButton ask={askPasskey} {...{ locale, purpose, look, words }}>
          <EndElsewhere {...{ locale, others }} />
        </PasskeyButton>
      </Form>
      <noscript>
        <p className="quiet">{t('passkey.noScript')}</p>
      </noscript>
    </>
  )
}
