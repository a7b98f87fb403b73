import { redirect } from 'next/navigation'
import { LetterText } from '@/components/request/letter-text'
import { BackLink } from '@/components/ui/back-link'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { requireDataSubject } from '@/lib/auth/require-actor'
import { viewOwnClock } from '@/lib/casework/requests/view-clock'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { letterBody } from '@/lib/i18n/letters/words'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'
import { WaysToAnswer } from './ways-to-answer'

export default page(async ({ locale, params }) => {
  const actor = await requireDataSubject()
  const view = await viewOwnClock({ actor, reference: params.reference ?? '', now: now() })
  const { reference, locale: language } = view.request
  const back = href(locale, `/my/requests/${reference}`)
  if (view.open.length === 0) redirect(back)
  const t = await translator(locale, 'question')
  const request = await translator(locale, 'request')
  return (
    <Column>
      <BackLink href={back}>{request('receipt.toRequest')}</BackLink>
      <PageHeading
        title={t('title')}
        over={<span className="reference">{reference}</span>}
        lead={t('lead')}
      />
      {view.open.map(({ question, letter }) => (
        <div key={question.id} className="question-asked">
          <section aria-labelledby={`asked-${question.reason}`}>
            <h2 id={`asked-${question.reason}`} lang={language}>
              {letter.title}
            </h2>
            <LetterText text={letterBody(letter)} locale={language} />
          </section>
          <WaysToAnswer {...{ locale, view, question }} />
        </div>
      ))}
    </Column>
  )
})
