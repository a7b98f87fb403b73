import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { PageHeading } from '@/components/ui/page-heading'
import type { Factors } from '@/lib/casework/factors/view-factors'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { freshMinutes } from '@/lib/rights/fresh-sign-in'
import { untouched } from '@/lib/web/form-state'
import { confirm } from './actions'
import { Passkey } from './passkey'

type Props = { locale: Locale; next: string | null; again: boolean; view: Factors }

/** Step two of the sign-in, or once more before what cannot be undone. */
export async function ShowFactor({ locale, next, again, view }: Props) {
  const t = await translator(locale, 'second-factor')
  const passkeys = view.factors.some(({ kind }) => kind === 'PASSKEY')
  return (
    <>
      <PageHeading
        title={t(again ? 'show.againTitle' : 'show.title')}
        lead={again ? t('show.againLead', { minutes: freshMinutes }) : t('show.lead')}
      />
      {again && <p>{t('show.kept')}</p>}
      {passkeys && <Passkey {...{ locale, next }} purpose="SHOW" look="first" />}
      <Form
        action={confirm}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        {passkeys && <h2>{t('show.orCode')}</h2>}
        <TextField
          name="code"
          label={t('show.code')}
          hint={t('show.codeHint')}
          autoComplete="one-time-code"
          spellCheck={false}
          width="short"
        />
        {next && <HiddenField name="next" value={next} />}
        <SubmitButton look={passkeys ? 'second' : 'first'}>{t('show.submit')}</SubmitButton>
      </Form>
      <Details summary={t('show.lost')}>
        <p>{t('show.lostText')}</p>
      </Details>
    </>
  )
}
