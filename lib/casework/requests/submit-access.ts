import { randomBytes, randomUUID } from 'node:crypto'
import { controller } from '@/lib/controller/controller'
import { findOwnDataSubject } from '@/lib/data/data-subjects'
import { deleteDraft, findDraft } from '@/lib/data/drafts'
import { findByDraft, insertRequest } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import type { Locale } from '@/lib/i18n/locales'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { append, requestStream } from '@/lib/ledger/append'
import { checkAccessAnswers } from '@/lib/rights/access-draft'
import { formVersion } from '@/lib/rights/access-request'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { decideSubmission } from '@/lib/rights/decide-submission'
import { makeReference } from '@/lib/rights/reference'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { openPersonKey } from '@/lib/vault/person-key'
import { sealJson } from '@/lib/vault/values'
import { authorise } from '../authorise'
import { eraseUnderAge } from '../people/erase-under-age'
import { openDetails } from '../people/person-details'
import { openAnswers } from './access-draft'

/** Where a request's answers stand in the vault. */
export const answersPlace = (requestId: string) => `request.answers:${requestId}`

type Submission = {
  actor: Actor
  draftId: string
  /** The version of the draft that the person saw when they pressed "send". */
  draftVersion: number
  locale: Locale
  now: Temporal.Instant
}

/**
 * Files the actor's draft as an access request (Art. 15): request, ledger event and mails in one transaction. Sending the same
 * draft again, from a second click or another tab, gives the same reference. Refuses with NOT_ONBOARDED, UNDER_AGE (policy P6),
 * DRAFT_CHANGED when the draft is not the one the person saw, DRAFT_INCOMPLETE, DRAFT_STALE and the answers' own codes.
 */
export async function submitAccess(input: Submission): Promise<{ reference: string }> {
  const { actor } = input
  authorise(actor, 'request.submit')
  try {
    return { reference: await file(input) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'UNDER_AGE') await eraseUnderAge(actor)
    throw error
  }
}

async function file({ actor, draftId, draftVersion, locale, now }: Submission): Promise<string> {
  const profile = controller()
  return transaction(async (tx) => {
    const subject = await findOwnDataSubject(actor, tx)
    if (!subject) throw new Refusal('NOT_ONBOARDED')
    // Locks the draft: whoever sends it a second time waits here, and then finds the request.
    const draft = await findDraft(actor, 'ACCESS', tx)
    const already = await findByDraft(actor, draftId, tx)
    if (already) return already
    if (draft?.id !== draftId) throw new Refusal('DRAFT_INCOMPLETE')
    if (draft.version !== draftVersion) throw new Refusal('DRAFT_CHANGED')
    const key = await openPersonKey(subject.keyId, tx)
    const known = profile.categories.map((category) => category.key)
    const submitted = valueOrRefuse(
      decideSubmission({
        kind: 'ACCESS',
        birthDate: Temporal.PlainDate.from(openDetails(key, subject).birthDate),
        receivedAt: now,
        minimumAge: profile.minimumAge.years,
        targetWorkingDays: profile.targetWorkingDays,
        answers: checkAccessAnswers(openAnswers(actor, key, draft), known, receivedOn(now)),
      }),
    )
    const id = randomUUID()
    const reference = makeReference(randomBytes(8))
    const stream = await requestStream(id, tx)
    await insertRequest(tx, actor, {
      id,
      reference,
      kind: 'ACCESS',
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
      ledgerStream: stream,
    })
    await append(
      tx,
      { stream, kind: 'REQUEST', dataSubjectId: subject.id, key, cause: actor, now },
      [
        {
          type: 'request.filed',
          version: 1,
          facts: {
            kind: 'ACCESS',
            channel: 'PORTAL',
            receivedOn: submitted.receivedOn.toString(),
            due: submitted.due.toString(),
            extendedDue: submitted.extendedDue.toString(),
            target: submitted.target.toString(),
            formVersion,
            assurance: subject.assurance,
          },
          contents: { reference, answers: submitted.answers },
        },
      ],
    )
    await enqueueMail(tx, { kind: 'RECEIPT', requestId: id }, now)
    await enqueueMail(tx, { kind: 'LEGAL_NEW_REQUEST', requestId: id }, now)
    await deleteDraft(tx, actor, 'ACCESS')
    return reference
  })
}
