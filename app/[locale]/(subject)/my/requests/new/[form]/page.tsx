import { redirect } from 'next/navigation'
import { BeforeAnotherCopy } from '@/components/request/before-another-copy'
import { textOf } from '@/components/request/questions'
import { requireDataSubject } from '@/lib/auth/require-actor'
import { viewFreeCopy } from '@/lib/casework/free-copy/view-free-copy'
import { viewDraft } from '@/lib/casework/requests/draft'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { formNames, forms } from '@/lib/rights/forms/forms'
import { Refusal } from '@/lib/rights/refusal'
import { page } from '@/lib/web/page'
import { askAgain, remind } from './actions'
import { stepPath } from './step-path'

export default page(async ({ locale, params }) => {
  const actor = await requireDataSubject()
  const form = formNames.find((name) => name === params.form)
  const first = form && forms[form].steps[0]
  if (!first) throw new Refusal('NOT_FOUND')
  if (form === 'access') {
    const view = await viewFreeCopy(actor, now())
    if (view.state !== 'FREE') {
      const draft = await viewDraft(actor, form)
      const different = textOf(draft?.answers ?? {}, 'different')
      const actions = { askAgain, remind }
      return <BeforeAnotherCopy {...{ locale, view, different, ...actions }} />
    }
  }
  redirect(href(locale, stepPath(form, first.key)))
})
