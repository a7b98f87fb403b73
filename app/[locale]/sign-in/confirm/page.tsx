import { ConfirmLink } from '@/components/form/confirm-link'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'
import { signInWithLink } from '../actions'

export default page(async ({ locale, query }) => {
  const t = await translator(locale, 'sign-in')
  const words = {
    title: t('confirm.title'),
    lead: t('confirm.lead'),
    submit: t('confirm.submit'),
    why: t('confirm.why'),
    whyText: t('confirm.whyText'),
    again: t('confirm.again'),
  }
  return (
    <ConfirmLink action={signInWithLink} token={query.t} again="/sign-in" {...{ locale, words }} />
  )
})
