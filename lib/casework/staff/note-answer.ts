import { z } from 'zod'
import { controller } from '@/lib/controller/controller'
import { updateState } from '@/lib/data/requests'
import { listSuspensions } from '@/lib/data/suspensions'
import { transaction } from '@/lib/data/transaction'
import { translator } from '@/lib/i18n/translator'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { longestMessage } from '@/lib/rights/message-text'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { checkText, fieldText } from '@/lib/rights/text'
import { authorise, found } from '../authorise'
import { endQuestions } from '../clock/end-questions'
import { keepNote } from './keep-note'
import { appendToCase, lockCase } from './load-case'

/** The ways in which an answer comes besides the portal. */
export const answerChannels = ['EMAIL', 'LETTER', 'TELEPHONE'] as const

/** How something came besides the portal, and its words, from the fields of these names. NOTED_HOW_MISSING, TEXT_*. */
export function readNoted(
  raw: Record<string, unknown>,
  names: { how: string; said: string },
): { channel: (typeof answerChannels)[number]; said: string } {
  const missing = 'NOTED_HOW_MISSING'
  const channel = z.enum(answerChannels).safeParse(raw[names.how]).data
  if (!channel) throw new Refusal(missing, [{ field: names.how, code: missing }])
  const rule = { field: names.said, missing, tooLong: 'TEXT_TOO_LONG' } as const
  const limits = { longest: longestMessage, lines: true }
  const said = valueOrRefuse(checkText(fieldText(raw, names.said), { ...rule, ...limits }))
  return { channel, said }
}

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
  const { channel, said } = readNoted(raw, { how: 'channel', said: 'said' })
  const t = await translator(controller().languages.order[0] ?? 'sv', 'desk-clock')
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
    const text = `${t(`noted.${channel}`)} ${said}`
    const note = await keepNote(tx, actor, locked, { id, text, now })
    await appendToCase(tx, actor, locked, now, [...note, ...ended.facts])
    if (ended.resumed) await enqueueMail(tx, { kind: 'RESUMED', requestId: request.id }, now)
  })
}
