import { CheckboxGroup } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { requireActor } from '@/lib/auth/require-actor'
import { viewAsking } from '@/lib/casework/staff/view-asking'
import { now } from '@/lib/clock'
import { longDate } from '@/lib/i18n/dates'
import { translator } from '@/lib/i18n/translator'
import { longestQuestion } from '@/lib/rights/suspension'
import { keptForm } from '@/lib/web/kept-form'
import { page } from '@/lib/web/page'
import { askWhat } from '../actions'
import { AskPage } from '../ask-page'

export default page(async ({ locale, params }) => {
  const actor = await requireActor()
  const view = await viewAsking({ actor, reference: params.reference ?? '', now: now() })
  const t = await translator(locale, 'desk-clock')
  const path = `/desk/${view.request.reference}/ask/clarification`
  const kept = await keptForm(actor, path, null)
  const last = longDate(locale, view.lastDayToClarify)
  return (
    <AskPage {...{ locale, view, kept }} reason="CLARIFICATION" action={askWhat}>
      <CheckboxGroup
        name="large"
        label={t('ask.clarification.large')}
        hint={t('ask.clarification.largeHint', { last })}
        choices={[{ value: 'yes', label: t('ask.clarification.largeYes') }]}
      />
      <TextArea
        name="text"
        label={t('ask.clarification.text')}
        hint={t('ask.clarification.hint', { longest: longestQuestion })}
        rows={4}
      />
    </AskPage>
  )
})
