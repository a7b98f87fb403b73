import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { PageHeading } from '@/components/ui/page-heading'
import type { Factors } from '@/lib/casework/factors/view-factors'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { beginApp, later } from './actions'
import { Passkey } from './passkey'

type Props = { locale: Locale; next: string | null; view: Factors; others: number }

/** The first factor of someone who has none. */
export async function SetUp({ locale, next, view, others }: Props) {
  const t = await translator(locale, 'second-factor')
  const common = { initialState: untouched(), words: await formWords(locale), locale }
  const wayBack = next && <HiddenField name="next" value={next} />
  return (
    <>
      <PageHeading title={t('setUp.title')} lead={t('setUp.lead')} />
      <section className="factor-section" aria-labelledby="passkey">
        <h2 id="passkey">{t('setUp.passkeyTitle')}</h2>
        <p>{t('setUp.passkeyText')}</p>
        <Passkey {...{ locale, next }} purpose="ADD" look="first" others={others} />
      </section>
      <section className="factor-section" aria-labelledby="app">
        <h2 id="app">{t('setUp.appTitle')}</h2>
        <p>{t('setUp.appText')}</p>
        <Form action={beginApp} {...common}>
          {wayBack}
          <SubmitButton look="second">{t('setUp.appButton')}</SubmitButton>
        </Form>
      </section>
      {view.offered && (
        <section className="factor-section">
          <p className="quiet">{t('setUp.laterText')}</p>
          <Form action={later} {...common}>
            {wayBack}
            <SubmitButton look="quiet">{t('setUp.later')}</SubmitButton>
          </Form>
        </section>
      )}
    </>
  )
}
