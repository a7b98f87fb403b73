import { AskedFacts } from '@/components/staff/asked-facts'
import { CaseHistory } from '@/components/staff/case-history'
import { Desk } from '@/components/staff/desk'
import { DeskNav } from '@/components/staff/desk-nav'
import { DueFacts } from '@/components/staff/due-facts'
import { MailList } from '@/components/staff/mail-list'
import { PersonFacts } from '@/components/staff/person-facts'
import { requireActor } from '@/lib/auth/require-actor'
import { authorise } from '@/lib/casework/authorise'
import { whatIsAsked } from '@/lib/casework/requests/what-is-asked'
import { openCase } from '@/lib/casework/staff/open-case'
import { viewCaseInQueue } from '@/lib/casework/staff/view-case-in-queue'
import { now } from '@/lib/clock'
import { stepsInWords } from '@/lib/i18n/steps-in-words'
import { isEnded } from '@/lib/rights/life-cycle'
import { writeFilter } from '@/lib/rights/queue-filter'
import { isAnsweredByCopy } from '@/lib/rights/request-kinds'
import { clockFacts } from '@/lib/rights/suspension'
import { readDeskWay } from '@/lib/web/desk-way'
import { isOpening } from '@/lib/web/opening'
import { page } from '@/lib/web/page'
import { CaseClock } from './case-clock'
import { CaseClosing } from './case-closing'
import { CaseDecision } from './case-decision'
import { CaseFee } from './case-fee'
import { CaseFiles } from './case-files'
import { CaseIdentity } from './case-identity'
import { CaseLetters } from './case-letters'
import { CaseMessages } from './case-messages'
import { CaseMore } from './case-more'
import { CaseNotes } from './case-notes'
import { CaseQueue } from './case-queue'
import { CaseTasks } from './case-tasks'
import { CaseTop } from './case-top'
import { bounce, settle } from './mail-actions'
import { MaskedNumbers } from './masked-numbers'

export default page(async ({ locale, params, query }) => {
  const actor = await requireActor()
  authorise(actor, 'case.open')
  if (!(await isOpening())) return null
  const view = await openCase({ actor, reference: params.reference ?? '', now: now() })
  const { request, person, answer, mails, history } = view
  // What a withdrawn consent asks for is done, not written: no letter, no copy, no month (Art. 7(3)).
  const withdrawal = request.kind === 'CONSENT_WITHDRAWAL'
  const byCopy = isAnsweredByCopy(request.kind)
  const { reference, locale: language, channel, dueOn, targetOn, extendedDueOn } = request
  const ended = isEnded(request.state)
  const asked = await whatIsAsked(locale, view.filed)
  const steps = await stepsInWords(locale, view.steps)
  const way = await readDeskWay()
  const list = way.day ? '/desk/my-day' : `/desk${writeFilter(way.filter)}`
  const place = await viewCaseInQueue({ actor, request, way, now: now() })
  const clock = clockFacts(request, view.questions, now())
  const dates = { due: dueOn, target: targetOn, extended: extendedDueOn, steps, clock }
  return (
    <Desk>
      <DeskNav locale={locale} here={null} />
      <CaseQueue {...{ locale, reference, place, list, ended }} />
      <CaseTop
        locale={locale}
        view={view}
        sent={query.sent === '1' && answer.delivered}
        registered={query.registered === '1'}
      />
      <div className="case">
        <div>
          {withdrawal && <CaseTasks {...{ locale, view, query }} purposes={asked} />}
          {withdrawal && <CaseClosing {...request} locale={locale} />}
          <PersonFacts {...{ locale, person, duplicates: view.duplicates }} />
          <CaseIdentity {...{ locale, view }} checked={query.checked === '1'} />
          <AskedFacts
            {...{ locale, reference, asked, language, channel }}
            evidence={view.evidence}
          />
          <MaskedNumbers locale={locale} view={view} />
          <CaseFee locale={locale} view={view} />
          {byCopy && <CaseFiles locale={locale} view={view} query={query} />}
          {!withdrawal && <CaseDecision locale={locale} view={view} />}
          <CaseLetters locale={locale} view={view} query={query} />
          {!withdrawal && <CaseTasks {...{ locale, view, query }} purposes={asked} />}
          <CaseMessages locale={locale} view={view} written={query.written === '1'} />
          <CaseNotes locale={locale} view={view} noted={query.noted === '1'} />
        </div>
        <div>
          {!withdrawal && <DueFacts locale={locale} ended={ended} {...dates} />}
          <CaseClock {...{ locale, view, query }} />
          <MailList {...{ locale, reference, mails, settle, bounce }} />
          <CaseMore {...{ locale, request, history, query }} />
          <CaseHistory locale={locale} events={history} />
        </div>
      </div>
    </Desk>
  )
})
