import { randomBytes, randomUUID } from 'node:crypto'
import { controller } from '@/lib/controller/controller'
import { findCasePerson } from '@/lib/data/case-person'
import { insertRequest, updateState } from '@/lib/data/requests'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { append, requestStream } from '@/lib/ledger/append'
import type { CanonicalValue } from '@/lib/ledger/canonical'
import type { Actor } from '@/lib/rights/actor'
import { makeReference } from '@/lib/rights/reference'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { decideKind } from '@/lib/rights/set-kind'
import { openJson, sealJson } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { answersPlace } from '../requests/filed'
import { claimCopy } from './claim-copy'
import { appendToCase, type LockedCase, lockCaseAsSeen } from './load-case'

/**
 * Splits a part off a request that asks for more than one thing (rules.md 4): a request of another kind, received on the same
 * day, with what the person wrote, a reference and a chain of its own; the person is told. `version` is the one the officer saw:
 * CHANGED_MEANWHILE when the case moved since. Further codes: those of decideKind.
 */
export async function splitRequest(input: {
  actor: Actor
  reference: string
  kind: string
  version: number
  now: Temporal.Instant
}): Promise<{ reference: string }> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  return transaction(async (tx) => {
    const locked = await lockCaseAsSeen(tx, actor, input)
    const { request } = locked
    const decided = valueOrRefuse(
      decideKind({
        command: 'split',
        role: actor.role,
        kind: request.kind,
        state: request.state,
        wanted: input.kind,
        receivedOn: request.receivedOn,
        suspendedDays: request.suspendedDays,
        extendedAt: request.extendedAt,
        targetWorkingDays: controller().targetWorkingDays,
      }),
    )
    const part = await keepPart(tx, actor, locked, decided, now)
    const facts = { part: 'ORIGIN', kind: decided.kind, other: part.id } as const
    await updateState(tx, request.id, { state: request.state })
    await appendToCase(tx, actor, locked, now, [
      { type: 'request.split', version: 1, facts, contents: null },
    ])
    await enqueueMail(tx, { kind: 'SPLIT', requestId: part.id }, now)
    return { reference: part.reference }
  })
}

async function keepPart(
  tx: Tx,
  actor: Actor,
  { request, key }: LockedCase,
  { kind, dates }: Extract<ReturnType<typeof decideKind>, { ok: true }>['value'],
  now: Temporal.Instant,
): Promise<{ id: string; reference: string }> {
  const { dataSubjectId, channel, locale, formVersion, formKind, receivedAt } = request
  const id = randomUUID()
  const reference = makeReference(randomBytes(8))
  const stream = await requestStream(id, tx)
  const answers = openJson(key, answersPlace(request.id), request.sealedAnswers)
  const person = found(await findCasePerson(actor, request.id, tx))
  await insertRequest(tx, actor, {
    id,
    reference,
    kind,
    formKind,
    state: 'RECEIVED',
    dataSubjectId,
    draftId: null,
    channel,
    locale,
    formVersion,
    sealedAnswers: sealJson(key, answersPlace(id), answers),
    receivedAt,
    receivedOn: dates.receivedOn,
    dueOn: dates.due,
    extendedDueOn: dates.extendedDue,
    targetOn: dates.target,
    followsId: request.id,
    ledgerStream: stream,
  })
  const copy = kind === 'ACCESS' ? await claimCopy(tx, { ...request, id, feeState: 'NONE' }) : null
  if (copy) await updateState(tx, id, { state: 'RECEIVED', feeState: copy.feeState })
  await append(tx, { stream, kind: 'REQUEST', dataSubjectId, key, cause: actor, now }, [
    {
      type: 'request.filed',
      version: 1,
      facts: {
        kind,
        channel,
        receivedOn: dates.receivedOn.toString(),
        due: dates.due.toString(),
        extendedDue: dates.extendedDue.toString(),
        target: dates.target.toString(),
        formVersion,
        assurance: person.assurance,
      },
      contents: { reference, answers: answers as CanonicalValue },
    },
    {
      type: 'request.split',
      version: 1,
      facts: { part: 'NEW', kind, other: request.id },
      contents: null,
    },
    ...(copy?.facts ?? []),
  ])
  return { id, reference }
}
