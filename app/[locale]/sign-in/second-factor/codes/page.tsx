import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { requireStaffSession } from '@/lib/auth/staff-session'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { showCodes } from '../actions'
import { afterFactor } from '../paths'
import { RecoveryCodes } from './recovery-codes'

export default page(async ({ locale, query }) => {
  const { actor } = await requireStaffSession()
  const t = await translator(locale, 'second-factor')
  const words = {
    make: t('codes.make'),
    once: t('codes.once'),
    list: t('codes.list'),
    on: t('codes.on'),
    skip: t('codes.skip'),
  }
  return (
    <Column>
      <PageHeading title={t('codes.title')} lead={t('codes.lead')} />
      <Form
        action={showCodes}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <RecoveryCodes words={words} next={afterFactor(locale, actor.role, query.next)} />
      </Form>
    </Column>
  )
})
