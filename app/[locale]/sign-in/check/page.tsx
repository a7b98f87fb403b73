import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Column } from '@/components/ui/column'
import { Details } from '@/components/ui/details'
import { PageHeading } from '@/components/ui/page-heading'
import { eidPersonCookie, readCookie } from '@/lib/auth/cookies'
import { openShown } from '@/lib/auth/eid-sealed'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { signInWithCode } from '../actions'

export default page(async ({ locale }) => {
  const t = await translator(locale, 'sign-in')
  const shown = await openShown(await readCookie(eidPersonCookie()), now())
  return (
    <Column>
      <PageHeading title={t('check.title')} lead={t('check.lead')} />
      <div className="prose">
        <p>{shown?.signInId ? t('eid.checkEither') : t('check.either')}</p>
      </div>
      <Form
        action={signInWithCode}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <TextField
          name="code"
          label={t('check.code')}
          hint={t('check.codeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          width="short"
        />
        <SubmitButton>{t('check.submit')}</SubmitButton>
      </Form>
      <Details summary={t('check.nothing')}>
        <p>{t('check.nothingText')}</p>
        <p>
          <a href={href(locale, '/sign-in')}>{t('check.again')}</a>
        </p>
      </Details>
    </Column>
  )
})
