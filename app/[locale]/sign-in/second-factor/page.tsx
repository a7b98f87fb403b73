import { redirect } from 'next/navigation'
import { Column } from '@/components/ui/column'
import { requireStaffSession } from '@/lib/auth/staff-session'
import { viewFactors } from '@/lib/casework/factors/view-factors'
import { countOthers } from '@/lib/casework/sessions/view-sessions'
import { now } from '@/lib/clock'
import { isConfirmed, isFreshlyConfirmed } from '@/lib/rights/second-factor'
import { page } from '@/lib/web/page'
import { wayBack } from '@/lib/web/way-back'
import { afterFactor } from './paths'
import { SetUp } from './set-up'
import { ShowFactor } from './show-factor'

export default page(async ({ locale, query }) => {
  const staff = await requireStaffSession()
  const { actor, confirmedAt } = staff
  const next = wayBack(query.next)
  const again = query.again === '1' && isConfirmed(actor.role, confirmedAt)
  const done = again ? isFreshlyConfirmed(confirmedAt, now()) : confirmedAt !== null
  if (done) redirect(afterFactor(locale, actor.role, next))
  const view = await viewFactors(staff)
  return (
    <Column>
      {view.factors.length > 0 ? (
        <ShowFactor {...{ locale, next, again, view }} />
      ) : (
        <SetUp {...{ locale, next, view }} others={await countOthers(staff, now())} />
      )}
    </Column>
  )
})
