import { endsElsewhere } from '@/app/[locale]/account/elsewhere'
import { EndElsewhere } from '@/app/[locale]/account/end-elsewhere'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { requireStaffSession } from '@/lib/auth/staff-session'
import { countOthers } from '@/lib/casework/sessions/view-sessions'
import { now } from '@/lib/clock'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { page } from '@/lib/web/page'
import { showCodes } from '../actions'
import { afterFactor } from '../paths'
import { RecoveryCodes } from './recovery-codes'

export default page(async ({ locale, query }) => {
  const staff = await requireStaffSession()
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
        initialState={untouched(endsElsewhere)}
        words={await formWords(locale)}
        locale={locale}
      >
        <RecoveryCodes words={words} next={afterFactor(locale, staff.actor.role, query.next)}>
          <EndElsewhere locale={locale} others={await countOthers(staff, now())} />
        </RecoveryCodes>
      </Form>
    </Column>
  )
})
