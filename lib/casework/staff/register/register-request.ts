import { randomBytes, randomUUID } from 'node:crypto'
import { consentsOf } from '@/lib/controller/consents'
import { controller } from '@/lib/controller/controller'
import { formTerms } from '@/lib/controller/form-terms'
import { withdrawConsentsOf } from '@/lib/data/consents'
import { findByDraft, insertRequest, lockForm, updateState } from '@/lib/data/requests'
import { insertTask } from '@/lib/data/tasks'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { append, requestStream } from '@/lib/ledger/append'
import type { CanonicalValue } from '@/lib/ledger/canonical'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { type RequestDates, requestDates } from '@/lib/rights/decide-submission'
import { makeReference } from '@/lib/rights/reference'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { checkRegistration, type Registration } from '@/lib/rights/registration/registration'
import { isUuid } from '@/lib/rights/uuid'
import { sealJson } from '@/lib/vault/values'
import { authorise } from '../../authorise'
import { oneAtATime } from '../../one-at-a-time'
import { answersPlace } from '../../requests/filed'
import { claimCopy } from '../claim-copy'
import { sealRepresentative } from '../representative'
import { keepContact, type PersonOnRecord, personOfRegistration } from './person-of-registration'

type Input = {
  actor: Actor
  raw: Record<string, unknown>
  /** Made with the form, so that sending the same form again finds the request. */
  registrationId: string
  /** Where a letter to someone with protected identity goes. */
  mediation: string
  now: Temporal.Instant
}

/**
 * Takes in a request that reached the controller beside the portal (policy P16): person found or noted, request, ledger events and
 * the acknowledgement, by mail or as a letter to print, in one transaction. The clock runs from the day it arrived. The same
 * form again, also sent at the same moment, gives the same reference. Refuses with the codes of checkRegistration, SAME_UNKNOWN and PERHAPS_SAME.
 */
export async function registerRequest(input: Input): Promise<{ reference: string }> {
  authorise(input.actor, 'request.register')
  authorise(input.actor, 'case.open')
  return takeIn(input)
}

/** The same for whoever may register, without a look at who is on record. */
export async function takeIn(input: Input): Promise<{ reference: string }> {
  const { actor, raw, registrationId, now } = input
  authorise(actor, 'request.register')
  if (!isUuid(registrationId)) throw new Refusal('NOT_FOUND')
  const { minimumAge } = controller()
  const today = receivedOn(now)
  const withdrawable = consentsOf(controller()).map(({ key }) => key)
  const terms = { ...formTerms(today), withdrawable, minimumAge: minimumAge.years }
  const registration = valueOrRefuse(checkRegistration(raw, terms))
  return oneAtATime(actor.accountId, () =>
    transaction(async (tx) => {
      if (!(await lockForm(tx, actor, registrationId))) throw new Refusal('NOT_FOUND')
      const already = await findByDraft(actor, registrationId, tx)
      if (already) return { reference: already.reference }
      const person = await personOfRegistration(tx, actor, registration, now)
      return keep(tx, input, registration, person)
    }),
  )
}

async function keep(
  tx: Tx,
  { actor, registrationId, mediation, now }: Input,
  registration: Registration,
  person: PersonOnRecord,
): Promise<{ reference: string }> {
  const { kind, channel, locale, filed, representative } = registration
  const { key } = person
  const id = randomUUID()
  const reference = makeReference(randomBytes(8))
  const dates = requestDates(kind, registration.receivedOn, controller().targetWorkingDays)
  const stream = await requestStream(id, tx)
  const answers = { ...filed.answers, said: filed.said ?? '' }
  await insertRequest(tx, actor, {
    id,
    reference,
    kind,
    state: 'RECEIVED',
    dataSubjectId: person.id,
    draftId: registrationId,
    channel,
    locale,
    formVersion: 1,
    sealedAnswers: sealJson(key, answersPlace(id), answers),
    sealedRepresentative: representative && sealRepresentative(key, id, representative),
    receivedAt: arrivedAt(registration.receivedOn, now),
    receivedOn: dates.receivedOn,
    dueOn: dates.due,
    extendedDueOn: dates.extendedDue,
    targetOn: dates.target,
    ledgerStream: stream,
  })
  await keepContact(tx, id, key, registration, mediation)
  const facts = await rightsOfKind(tx, { id, dataSubjectId: person.id, dates }, registration, now)
  const target = { stream, kind: 'REQUEST', dataSubjectId: person.id, key, cause: actor } as const
  await append(tx, { ...target, now }, [
    filedFact(registration, dates, person, { reference, answers }),
    {
      type: 'request.registered',
      version: 1,
      facts: {
        channel,
        underAge: registration.person.underAge,
        authority: representative?.authority ?? null,
      },
      contents: { seen: representative?.seen ?? null },
    },
    ...facts,
  ])
  await enqueueMail(tx, { kind: receiptOf(kind), requestId: id }, now)
  await enqueueMail(tx, { kind: 'LEGAL_NEW_REQUEST', requestId: id }, now)
  return { reference }
}

/** What the right brings with it at once: the year's free copy is claimed, a withdrawn consent is in force (Art. 7(3)). */
async function rightsOfKind(
  tx: Tx,
  request: { id: string; dataSubjectId: string; dates: RequestDates },
  { kind, filed }: Registration,
  now: Temporal.Instant,
): Promise<LedgerFact[]> {
  const { id, dataSubjectId, dates } = request
  if (kind === 'ACCESS') {
    const asked = { id, dataSubjectId, receivedOn: dates.receivedOn, feeState: 'NONE' } as const
    const copy = await claimCopy(tx, asked)
    await updateState(tx, id, { state: 'RECEIVED', feeState: copy.feeState })
    return copy.facts
  }
  if (filed.kind !== 'CONSENT_WITHDRAWAL') return []
  const { purposes } = filed.answers
  const rows = purposes.map((purpose) => ({ id: randomUUID(), purpose }))
  await withdrawConsentsOf(tx, dataSubjectId, { rows, now })
  const task = { id: randomUUID(), requestId: id, kind: 'STOP_IN_EVERY_SYSTEM' } as const
  await insertTask(tx, { ...task, dueOn: dates.due, now })
  return [{ type: 'consent.withdrawn', version: 1, facts: { purposes }, contents: null }]
}

function filedFact(
  { kind, channel }: Registration,
  dates: RequestDates,
  { assurance }: PersonOnRecord,
  contents: { reference: string; answers: unknown },
): LedgerFact {
  const { reference, answers } = contents
  return {
    type: 'request.filed',
    version: 1,
    facts: {
      kind,
      channel,
      receivedOn: dates.receivedOn.toString(),
      due: dates.due.toString(),
      extendedDue: dates.extendedDue.toString(),
      target: dates.target.toString(),
      formVersion: 1,
      assurance,
    },
    contents: { reference, answers: answers as CanonicalValue },
  }
}

function receiptOf(kind: Registration['kind']) {
  if (kind === 'MINOR_ERASURE') return 'GUARDIAN_RECEIPT'
  return kind === 'CONSENT_WITHDRAWAL' ? 'CONSENT_WITHDRAWN' : 'RECEIPT'
}

/** Only the day is known of what came earlier: noon stands for it. */
function arrivedAt(day: Temporal.PlainDate, now: Temporal.Instant): Temporal.Instant {
  if (day.equals(receivedOn(now))) return now
  return day.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '12:00' }).toInstant()
}
