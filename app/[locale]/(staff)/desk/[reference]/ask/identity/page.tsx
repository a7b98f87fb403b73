import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { SummaryList } from '@/components/ui/summary-list'
import { requireActor } from '@/lib/auth/require-actor'
import { viewAsking } from '@/lib/casework/staff/view-asking'
import { now } from '@/lib/clock'
import { translator } from '@/lib/i18n/translator'
import { longestQuestion } from '@/lib/rights/suspension'
import { keptForm } from '@/lib/web/kept-form'
import { page } from '@/lib/web/page'
import { askWho } from '../actions'
import { AskPage } from '../ask-page'

export default page(async ({ locale, params }) => {
  const actor = await requireActor()
  const view = await viewAsking({ actor, reference: params.reference ?? '', now: now() })
  const { person, request } = view
  const t = await translator(locale, 'desk-clock')
  const desk = await translator(locale, 'desk')
  const kept = await keptForm(actor, `/desk/${request.reference}/ask/identity`, null)
  const facts = [
    { key: 'email', value: person.email },
    { key: 'known', value: person.knownContact },
  ] as const
  const rows = facts.flatMap(({ key, value }) =>
    value ? [{ key, label: desk(`person.${key}`), value }] : [],
  )
  return (
    <AskPage {...{ locale, view, kept }} reason="IDENTITY" action={askWho}>
      <section aria-label={t('ask.identity.first')}>
        <p className="field-label">{t('ask.identity.first')}</p>
        <p>{t('ask.identity.firstText')}</p>
        <SummaryList rows={rows} />
      </section>
      <TextArea
        name="text"
        label={t('ask.identity.text')}
        hint={t('ask.identity.hint', { longest: longestQuestion })}
        rows={4}
      />
      <TextField
        name="telephoneEnding"
        label={t('ask.identity.ending')}
        hint={t('ask.identity.endingHint')}
        width="short"
        inputMode="numeric"
        optional
      />
    </AskPage>
  )
})
