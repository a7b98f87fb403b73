import { z } from 'zod'
import { updateState } from '@/lib/data/requests'
import { listSuspensions } from '@/lib/data/suspensions'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import { authorise, found } from '../authorise'
import { endQuestions } from '../clock/end-questions'
import { keepNote } from './keep-note'
import { appendToCase, lockCase } from './load-case'
import { readNoted } from './read-noted'

/**
 * Notes that the person has answered an open question by mail, letter or telephone: the answer becomes an internal note, the clock
 * runs again, and the person is told the new date. NOTED_HOW_MISSING (`channel`, `said`), TEXT_* (`said`);
 * TRANSITION_NOT_ALLOWED where the question is open no more.
 */
export async function noteAnswer(input: {
  actor: Actor
  reference: string
  questionId: string
  raw: Record<string, unknown>
  /** Made by the page that shows the form. */
  noteId: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, questionId, raw, now } = input
  authorise(actor, 'case.work')
  const id = found(z.uuid().safeParse(input.noteId).data ?? null)
  const text = await readNoted(raw, { how: 'channel', said: 'said' })
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const { request } = locked
    const questions = await listSuspensions(actor, request.id, tx)
    if (!questions.some((each) => each.id === questionId && each.answeredAt === null)) {
      throw new Refusal('TRANSITION_NOT_ALLOWED')
    }
    const how = { role: actor.role, end: 'NOTED_BY_STAFF', only: questionId, now } as const
    const ended = await endQuestions(tx, request, how)
    if (!ended) throw new Refusal('TRANSITION_NOT_ALLOWED')
    const { state, clock } = ended
    await updateState(tx, request.id, { state, clock })
    const note = await keepNote(tx, actor, locked, { id, text, now })
    await appendToCase(tx, actor, locked, now, [...note, ...ended.facts])
    if (ended.resumed) await enqueueMail(tx, { kind: 'RESUMED', requestId: request.id }, now)
  })
}
