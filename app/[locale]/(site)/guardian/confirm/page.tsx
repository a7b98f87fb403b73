import { ConfirmLink } from '@/components/form/confirm-link'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'
import { confirm } from '../actions'

export default page(async ({ locale, query }) => {
  const t = await translator(locale, 'guardian')
  const words = {
    title: t('confirm.title'),
    lead: t('confirm.lead'),
    submit: t('confirm.submit'),
    why: t('confirm.why'),
    whyText: t('confirm.whyText'),
    again: t('again'),
  }
  return <ConfirmLink action={confirm} token={query.t} again="/guardian" {...{ locale, words }} />
})
