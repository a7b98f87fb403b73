import { randomBytes, randomUUID } from 'node:crypto'
import { controller } from '@/lib/controller/controller'
import { formTerms } from '@/lib/controller/form-terms'
import { type DataSubjectRow, findOwnDataSubject } from '@/lib/data/data-subjects'
import { listDraftFiles, moveDraftFiles } from '@/lib/data/draft-files'
import { deleteDraft, findDraft } from '@/lib/data/drafts'
import { updateFeeState } from '@/lib/data/free-copies'
import { filedBefore, findByDraft, insertRequest } from '@/lib/data/requests'
import { type Tx, transaction } from '@/lib/data/transaction'
import type { Locale } from '@/lib/i18n/locales'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { append, requestStream } from '@/lib/ledger/append'
import type { CanonicalValue } from '@/lib/ledger/canonical'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { decideSubmission, type Submitted } from '@/lib/rights/decide-submission'
import { readFiled } from '@/lib/rights/forms/filed-answers'
import { type FormName, forms } from '@/lib/rights/forms/forms'
import { splitObjection } from '@/lib/rights/forms/objection-form'
import type { FormTerms } from '@/lib/rights/forms/request-form'
import { limits } from '@/lib/rights/limits'
import { makeReference } from '@/lib/rights/reference'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import type { RequestKind } from '@/lib/rights/request-kinds'
import { isUuid } from '@/lib/rights/uuid'
import { openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { sealJson } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { withdraw } from '../consents/withdraw-consents'
import { reached } from '../count-use'
import { type CopyDecision, decideFreeCopy, takeClaim } from '../free-copy/claim-free-copy'
import { oneAtATime } from '../one-at-a-time'
import { eraseUnderAge } from '../people/erase-under-age'
import { openDetails } from '../people/person-details'
import { openDraftAnswers } from './draft'
import { factOfFile } from './draft-files'
import { answersPlace } from './filed'
import { copyToWaitFor } from './waits-for-copy'

type Submission = {
  actor: Actor
  form: FormName
  draftId: string
  /** The version of the draft that the person saw when they pressed "send". */
  draftVersion: number
  locale: Locale
  now: Temporal.Instant
}

/** What a draft became: an objection to what rests on consent alone is a withdrawal of it. */
export type FiledRequest = { reference: string; kind: RequestKind }

/**
 * Files the actor's draft of a form as a request: request, files, ledger events and mails in one transaction. Sending the same
 * draft again, from a second click or another tab, gives the same reference. Refuses with NOT_ONBOARDED, UNDER_AGE (policy P6),
 * OPEN_REQUEST_EXISTS, FREE_COPY_USED (policy P12), DRAFT_CHANGED when the draft is not the one the person saw, DRAFT_INCOMPLETE, DRAFT_STALE and the answers' own codes.
 */
export async function submitRequest(input: Submission): Promise<FiledRequest> {
  const { actor } = input
  authorise(actor, 'request.submit')
  try {
    return await oneAtATime(actor.accountId, () => transaction((tx) => file(tx, input)))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'UNDER_AGE')
      await eraseUnderAge(actor, input.now)
    throw error
  }
}

async function file(tx: Tx, input: Submission): Promise<FiledRequest> {
  const { actor, form, draftId, now } = input
  const { kind, checkAnswers } = forms[form]
  const subject = await findOwnDataSubject(actor, tx)
  if (!subject) throw new Refusal('NOT_ONBOARDED')
  // Locks the draft: whoever sends it a second time waits here, and then finds the request.
  const draft = await findDraft(actor, kind, tx)
  const already = isUuid(draftId) ? await findByDraft(actor, draftId, tx) : null
  if (already) return already
  if (draft?.id !== draftId) throw new Refusal('DRAFT_INCOMPLETE')
  if (draft.version !== input.draftVersion) throw new Refusal('DRAFT_CHANGED')
  await checkHowMany(tx, subject.id, now)
  const key = await openPersonKey(subject.keyId, tx)
  const answers = openDraftAnswers(actor, key, draft)
  const profile = controller()
  const terms = formTerms(receivedOn(now))
  const birthDate = found(openDetails(key, subject).birthDate)
  const submitted = valueOrRefuse(
    decideSubmission<unknown>({
      kind,
      birthDate: Temporal.PlainDate.from(birthDate),
      receivedAt: now,
      minimumAge: profile.minimumAge.years,
      targetWorkingDays: profile.targetWorkingDays,
      answers: checkAnswers(answers, terms),
    }),
  )
  const copy =
    kind === 'ACCESS'
      ? await decideFreeCopy(tx, {
          dataSubjectId: subject.id,
          receivedOn: submitted.receivedOn,
          again: answers.again === true,
        })
      : null
  const { withdrawal, rest } = await takeBackConsents(tx, input, submitted.answers, terms)
  const filed = rest
    ? await keep(tx, input, { subject, key, copy, submitted: { ...submitted, answers: rest } })
    : withdrawal
  await deleteDraft(tx, actor, kind)
  return found(filed)
}

/** Each request is mailed to legal@: REQUESTS_TOO_MANY where no person files so many in a day. */
async function checkHowMany(tx: Tx, dataSubjectId: string, now: Temporal.Instant): Promise<void> {
  const { points, seconds } = limits['request-person']
  const oldest = await filedBefore(tx, dataSubjectId, points - 1)
  const wait = oldest ? oldest.add({ seconds }).since(now).total('seconds') : 0
  if (wait > 0) throw reached('request-person', wait)
}

/** What an objection takes back is in force at once, and is no objection any more; other answers stay as they are. */
async function takeBackConsents(
  tx: Tx,
  { actor, form, locale, now, draftId }: Submission,
  answers: unknown,
  terms: FormTerms,
): Promise<{ withdrawal: FiledRequest | null; rest: unknown }> {
  const filed = readFiled(forms[form].kind, answers)
  if (filed.kind !== 'OBJECTION') return { withdrawal: null, rest: answers }
  const { takenBack, objection } = splitObjection(filed.answers, terms)
  if (takenBack.length === 0) return { withdrawal: null, rest: objection }
  const filing = { actor, locale, now, ...(objection ? undefined : { draftId }) }
  const reference = await withdraw(tx, filing, takenBack)
  return { withdrawal: { reference, kind: 'CONSENT_WITHDRAWAL' }, rest: objection }
}

async function keep(
  tx: Tx,
  { actor, form, draftId, locale, now }: Submission,
  what: {
    subject: DataSubjectRow
    key: PersonKey
    submitted: Submitted<unknown>
    copy: CopyDecision | null
  },
): Promise<FiledRequest> {
  const { kind, version: formVersion } = forms[form]
  const { subject, key, submitted } = what
  const id = randomUUID()
  const reference = makeReference(randomBytes(8))
  const stream = await requestStream(id, tx)
  const files = await listDraftFiles(actor, kind, tx)
  // The copy first, then the erasure (rules.md 4), unless they said erase first.
  const erasure = { dataSubjectId: subject.id, filed: readFiled(kind, submitted.answers) }
  const copy = kind === 'ERASURE' ? await copyToWaitFor(erasure, tx) : null
  await insertRequest(tx, actor, {
    id,
    reference,
    kind,
    state: submitted.state,
    dataSubjectId: subject.id,
    draftId,
    channel: 'PORTAL',
    locale,
    formVersion,
    sealedAnswers: sealJson(key, answersPlace(id), submitted.answers),
    receivedAt: now,
    receivedOn: submitted.receivedOn,
    dueOn: submitted.due,
    extendedDueOn: submitted.extendedDue,
    targetOn: submitted.target,
    followsId: copy?.id ?? null,
    ledgerStream: stream,
  })
  const target = {
    stream,
    kind: 'REQUEST',
    dataSubjectId: subject.id,
    key,
    cause: actor,
    now,
  } as const
  await append(tx, target, [
    {
      type: 'request.filed',
      version: 1,
      facts: {
        kind,
        channel: 'PORTAL',
        receivedOn: submitted.receivedOn.toString(),
        due: submitted.due.toString(),
        extendedDue: submitted.extendedDue.toString(),
        target: submitted.target.toString(),
        formVersion,
        assurance: subject.assurance,
      },
      contents: { reference, answers: submitted.answers as CanonicalValue },
    },
    ...files.map((file) => factOfFile(key, file)),
  ])
  await moveDraftFiles(tx, draftId, id)
  if (what.copy) {
    const { fact, toAssess } = await takeClaim(tx, what.copy, {
      id,
      receivedOn: submitted.receivedOn,
    })
    if (toAssess) await updateFeeState(tx, id, 'TO_ASSESS')
    await append(tx, target, [fact])
  }
  await enqueueMail(tx, { kind: 'RECEIPT', requestId: id }, now)
  await enqueueMail(tx, { kind: 'LEGAL_NEW_REQUEST', requestId: id }, now)
  return { reference, kind }
}
