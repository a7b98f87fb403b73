import { randomUUID } from 'node:crypto'
import { findCasePerson } from '@/lib/data/case-person'
import { lockSameIdentity } from '@/lib/data/free-copy-holders'
import type { RequestRow } from '@/lib/data/request-rows'
import { findRequest, updateState } from '@/lib/data/requests'
import { listSuspensions, takeTry } from '@/lib/data/suspensions'
import { type Tx, transaction } from '@/lib/data/transaction'
import { translator } from '@/lib/i18n/translator'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { readReference } from '@/lib/rights/reference'
import { Refusal } from '@/lib/rights/refusal'
import type { SuspensionEnd, SuspensionReason } from '@/lib/rights/suspension'
import { isSameCode } from '@/lib/vault/telephone-code'
import { authorise, found } from '../authorise'
import { endQuestions } from '../clock/end-questions'
import { identityShown } from '../clock/identity-shown'
import { countUse } from '../count-use'
import { checkedFacts, raiseTo } from '../staff/identity-checked'
import { appendToCase, type LockedCase, lockCase } from '../staff/load-case'
import { keepMessage } from './keep-message'

export type QuestionAnswer = {
  actor: Actor
  reference: string
  /** EVERYTHING ends a clarification, the other two a doubt on identity. */
  answer: 'EVERYTHING' | 'LETTER' | 'CODE'
  /** The code that came to the telephone, as typed. */
  code?: string
  now: Temporal.Instant
}

const about: Record<QuestionAnswer['answer'], { reason: SuspensionReason; end: SuspensionEnd }> = {
  EVERYTHING: { reason: 'CLARIFICATION', end: 'EVERYTHING' },
  LETTER: { reason: 'IDENTITY', end: 'LETTER_CHOSEN' },
  CODE: { reason: 'IDENTITY', end: 'IDENTITY_SHOWN' },
}

/**
 * Answers a question that stopped the clock, without writing: "I want everything", "by letter to my registered address", or the
 * code that came to a telephone number the controller holds, which settles the identity (rules.md 5). The clock runs again, the
 * answer stands in the thread, legal and the person hear of it. A second click finds it done. NOT_FOUND for someone else's;
 * TRANSITION_NOT_ALLOWED where no such question is open; TELEPHONE_CODE_MISSING, _WRONG (detail `left`), _GONE (`code`).
 */
export async function answerQuestion(input: QuestionAnswer): Promise<void> {
  const { actor, reference, answer, now } = input
  authorise(actor, 'request.write-own')
  const { reason, end } = about[answer]
  const request = found(await findRequest(actor, readReference(reference) ?? ''))
  const questions = await listSuspensions(actor, request.id)
  const open = questions.find((each) => each.reason === reason && each.answeredAt === null)
  if (!open) {
    if (questions.some((each) => each.end === end)) return
    throw new Refusal('TRANSITION_NOT_ALLOWED')
  }
  if (answer === 'CODE') await checkCode(actor, open.id, input.code ?? '', now)
  await transaction(async (tx) => {
    if (answer === 'CODE') await lockSameIdentity(tx, request.reference)
    const locked = await lockCase(tx, actor, request.reference)
    const how = { role: actor.role, end, only: open.id, now }
    const ended = await endQuestions(tx, locked.request, how)
    if (!ended) return
    const { state, clock } = ended
    await updateState(tx, request.id, { state, clock })
    const facts = answer === 'CODE' ? await settled(tx, actor, locked.request, now) : []
    const said = await say(tx, actor, locked, answer, now)
    await appendToCase(tx, actor, locked, now, [...said.facts, ...ended.facts, ...facts])
    if (ended.resumed) await enqueueMail(tx, { kind: 'RESUMED', requestId: request.id }, now)
    const mail = { kind: 'LEGAL_MESSAGE', requestId: request.id, messageId: said.id } as const
    await enqueueMail(tx, mail, now)
  })
}

/** A try is used up whatever becomes of the rest: it is taken outside the transaction. */
async function checkCode(
  actor: Actor,
  questionId: string,
  typed: string,
  now: Temporal.Instant,
): Promise<void> {
  const wrong = (code: 'TELEPHONE_CODE_MISSING' | 'TELEPHONE_CODE_GONE') =>
    new Refusal(code, [{ field: 'code', code }])
  if (typed.trim() === '') throw wrong('TELEPHONE_CODE_MISSING')
  await countUse('code-person', actor.accountId)
  const kept = await takeTry(questionId, now)
  if (!kept) throw wrong('TELEPHONE_CODE_GONE')
  if (isSameCode(questionId, typed, kept.codeHash)) return
  if (kept.left === 0) throw wrong('TELEPHONE_CODE_GONE')
  const code = 'TELEPHONE_CODE_WRONG'
  throw new Refusal(code, [{ field: 'code', code, detail: { left: kept.left } }])
}

/** The code settles who they are, for every request of theirs on which it is asked (rules.md 5). */
async function settled(
  tx: Tx,
  actor: Actor,
  { id, dataSubjectId }: RequestRow,
  now: Temporal.Instant,
): Promise<LedgerFact[]> {
  const person = found(await findCasePerson(actor, id, tx))
  const level = person.assurance === 'EID' ? 'EID' : 'CHECKED_BY_STAFF'
  await raiseTo(tx, person, level, now)
  await identityShown(tx, dataSubjectId, { role: actor.role, cause: actor, now })
  return checkedFacts({ way: 'KNOWN_TELEPHONE_CODE', note: null })
}

/** The answer in the thread, in the person's own language, so that legal reads it where it reads everything. */
async function say(
  tx: Tx,
  actor: Actor,
  locked: LockedCase,
  answer: QuestionAnswer['answer'],
  now: Temporal.Instant,
): Promise<{ id: string; facts: LedgerFact[] }> {
  const t = await translator(locked.request.locale, 'question')
  const id = randomUUID()
  const said = { id, text: t(`said.${answer}`), files: 0, reply: true, now }
  const fact = await keepMessage(tx, actor, locked, said)
  return { id, facts: fact ? [fact] : [] }
}
