import { redirect } from 'next/navigation'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { findActor } from '@/lib/auth/require-actor'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { freshMinutes } from '@/lib/rights/fresh-sign-in'
import { homeOf } from '@/lib/web/after-sign-in'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { wayBack } from '@/lib/web/way-back'
import { ask } from './actions'

export default page(async ({ locale, query }) => {
  const next = wayBack(query.next)
  const actor = await findActor()
  // Whoever fetches a copy of their data may have to sign in anew.
  const again = query.again === '1' && actor !== null
  if (actor && !again) redirect(next ?? href(locale, homeOf(actor.role)))
  const t = await translator(locale, 'sign-in')
  return (
    <Column>
      <PageHeading
        title={t(again ? 'again.title' : 'ask.title')}
        lead={t(again ? 'again.lead' : 'ask.lead')}
      />
      <Form action={ask} initialState={untouched()} words={await formWords(locale)} locale={locale}>
        <TextField
          name="email"
          type="email"
          label={t('ask.email')}
          hint={t('ask.emailHint')}
          autoComplete="email"
          spellCheck={false}
        />
        {next && <HiddenField name="next" value={next} />}
        <SubmitButton>{t('ask.send')}</SubmitButton>
      </Form>
      <div className="prose">
        <p className="quiet">
          {t('ask.minutes')} {again ? t('again.text', { minutes: freshMinutes }) : t('ask.new')}
        </p>
      </div>
    </Column>
  )
})
