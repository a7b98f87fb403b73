import { randomUUID } from 'node:crypto'
import { answerFee } from '@/lib/casework/requests/answer-fee'
import { answerQuestion } from '@/lib/casework/requests/answer-question'
import { reopenRequest } from '@/lib/casework/requests/reopen-request'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { writeMessage } from '@/lib/casework/requests/write-message'
import { addFile } from '@/lib/casework/staff/add-file'
import { saveAnswerDraft } from '@/lib/casework/staff/answer-draft'
import { approveAnswer } from '@/lib/casework/staff/approve-answer'
import { askIdentity } from '@/lib/casework/staff/ask-identity'
import { changeKind } from '@/lib/casework/staff/change-kind'
import { closeRequest } from '@/lib/casework/staff/close-request'
import { completeTask } from '@/lib/casework/staff/complete-task'
import { decideCase } from '@/lib/casework/staff/decide-case'
import { deliverAnswer } from '@/lib/casework/staff/deliver-answer'
import { extendRequest } from '@/lib/casework/staff/extend-request'
import { noteFeeAnswer } from '@/lib/casework/staff/fee-note-answer'
import { waiveFee } from '@/lib/casework/staff/fee-waive'
import { goOnAlone } from '@/lib/casework/staff/go-on-alone'
import { liftRestriction, tellOfLifting } from '@/lib/casework/staff/lift-restriction'
import { noteAnswer } from '@/lib/casework/staff/note-answer'
import { noteWithdrawal } from '@/lib/casework/staff/note-withdrawal'
import { proposeAnswer } from '@/lib/casework/staff/propose-answer'
import { reopenCase } from '@/lib/casework/staff/reopen-case'
import { saveDecisionDraft } from '@/lib/casework/staff/save-decision-draft'
import { sendBackAnswer } from '@/lib/casework/staff/send-back-answer'
import { splitRequest } from '@/lib/casework/staff/split-request'
import { writeToPerson } from '@/lib/casework/staff/write-message'
import type { Actor } from '@/lib/rights/actor'
import { type RequestCommand, settableKinds } from '@/lib/rights/life-cycle'
import type { RequestKind } from '@/lib/rights/request-kinds'
import { sql } from '@/tests/support/database'
import type { Around } from './any-state'
import { files, streamed } from './files'
import { noon } from './people'

/** A request as somebody meets it who is about to do something to it. */
export type Met = {
  actor: Actor
  id: string
  reference: string
  kind: RequestKind
  version: number
}

/** Something that can be done to a request, with input to which nothing but the request itself can object. */
export type UseCase = {
  /** Where its code stands, if it writes the state itself. */
  file?: string
  /** The commands of the life cycle that it gives, in this order. */
  commands: readonly RequestCommand[]
  /** What else has to be so. */
  around?: Around
  run: (met: Met) => Promise<unknown>
}

const now = noon.add({ hours: 1 })
const nextDay = noon.add({ hours: 24 })
const requests = 'lib/casework/requests'
const staff = 'lib/casework/staff'
const otherThan = (kind: RequestKind) => settableKinds.find((each) => each !== kind) ?? kind
const idOf = async (table: 'Suspension' | 'Task', requestId: string) => {
  const [row] = await sql<{ id: string }>(`SELECT "id" FROM "${table}" WHERE "requestId" = $1`, [
    requestId,
  ])
  return row?.id ?? randomUUID()
}

/** A form from which a decision on any kind can be made that nobody else has to approve. */
const decidable = {
  result: 'no-data',
  held: 'no',
  'third-parties': 'yes',
  topic: 'INFORMATION',
  answer: 'Här är listan.',
  custody: 'no',
  way: 'KNOWN_EMAIL',
  note: '',
}

const saidOnPrice = (answer: string) => ({
  feeAnswer: answer,
  feeChannel: 'TELEPHONE',
  feeSaid: 'Ringde.',
})

/** Every use case that can change the state of a request on somebody's behalf. */
export const useCases: Record<string, UseCase> = {
  withdraw: {
    file: `${requests}/take-back.ts`,
    commands: ['withdraw'],
    run: ({ actor, reference }) => withdrawRequest({ actor, reference, now }),
  },
  'note that it is taken back': {
    commands: ['withdraw'],
    run: (met) =>
      noteWithdrawal({
        ...met,
        raw: { backHow: 'LETTER', backSaid: 'Skrev.' },
        noteId: randomUUID(),
        now,
      }),
  },
  reopen: {
    commands: ['reopen'],
    run: (met) => reopenRequest({ ...met, raw: { reason: 'INCOMPLETE', text: '' }, now }),
  },
  'reopen a case': {
    file: `${requests}/open-again.ts`,
    commands: ['reopen'],
    run: (met) =>
      reopenCase({ ...met, raw: { reason: 'WRONG', text: 'Ringde.' }, noteId: randomUUID(), now }),
  },
  write: {
    file: `${requests}/write-message.ts`,
    commands: ['reply'],
    run: ({ actor, reference }) =>
      writeMessage({ actor, reference, messageId: randomUUID(), text: 'Hej', files: [], now }),
  },
  'answer a question': {
    file: `${requests}/answer-question.ts`,
    commands: ['reply'],
    run: ({ actor, reference }) => answerQuestion({ actor, reference, answer: 'EVERYTHING', now }),
  },
  'say no to a price': {
    file: 'lib/casework/fee/settle-fee-answer.ts',
    commands: ['decline-fee'],
    run: ({ actor, reference }) => answerFee({ actor, reference, answer: 'decline', now }),
  },
  'say yes to a price': {
    commands: ['reopen'],
    run: ({ actor, reference }) => answerFee({ actor, reference, answer: 'accept', now }),
  },
  'note a no to a price': {
    commands: ['decline-fee'],
    run: ({ actor, reference }) =>
      noteFeeAnswer({ actor, reference, raw: saidOnPrice('decline'), noteId: randomUUID(), now }),
  },
  'note a yes to a price': {
    commands: ['reopen'],
    run: ({ actor, reference }) =>
      noteFeeAnswer({ actor, reference, raw: saidOnPrice('accept'), noteId: randomUUID(), now }),
  },
  'add a file': {
    file: `${staff}/load-case.ts`,
    commands: ['start'],
    run: ({ actor, reference }) =>
      addFile({ actor, reference, name: 'a.pdf', bytes: streamed(files.pdf()), now }),
  },
  'write the answer': {
    commands: ['start'],
    run: ({ actor, reference }) =>
      saveAnswerDraft({ actor, reference, letter: 'Hej', version: 1, now }),
  },
  decide: {
    file: `${staff}/decide-case.ts`,
    commands: ['start', 'decide'],
    run: (met) => decideCase({ ...met, values: { ...decidable, kind: met.kind }, now }),
  },
  'take the decision up again': {
    file: `${staff}/save-decision-draft.ts`,
    commands: ['start', 'revise'],
    run: (met) => saveDecisionDraft({ ...met, values: { kind: met.kind }, now }),
  },
  'change an approved letter': {
    file: `${staff}/answer-draft.ts`,
    commands: ['start', 'revise'],
    around: { approval: 'APPROVED' },
    run: (met) => saveAnswerDraft({ ...met, letter: 'Hej igen', now }),
  },
  propose: {
    file: `${staff}/propose-answer.ts`,
    commands: ['start', 'propose'],
    run: (met) => proposeAnswer({ ...met, now }),
  },
  'send back': {
    file: `${staff}/send-back-answer.ts`,
    commands: ['start', 'send-back'],
    around: { approval: 'PROPOSED' },
    run: (met) => sendBackAnswer({ ...met, comment: 'Skriv om.', now }),
  },
  approve: {
    file: `${staff}/make-final.ts`,
    commands: ['start', 'approve'],
    around: { approval: 'PROPOSED' },
    run: (met) => approveAnswer({ ...met, now }),
  },
  'go on alone': {
    commands: ['start', 'decide'],
    around: { lastDay: true },
    run: (met) => goOnAlone({ ...met, reason: 'Kollegan är sjuk.', now: nextDay }),
  },
  'tell of a lifting': {
    file: `${staff}/lift-restriction.ts`,
    commands: ['announce-lifting'],
    run: ({ actor, reference }) => tellOfLifting({ actor, reference, reason: 'Klart.', now }),
  },
  lift: {
    commands: ['lift'],
    around: { told: true },
    run: ({ actor, reference }) => liftRestriction({ actor, reference, now }),
  },
  'send the answer': {
    file: `${staff}/deliver-answer.ts`,
    commands: ['start', 'deliver'],
    around: { approval: 'APPROVED' },
    run: ({ actor, reference }) =>
      deliverAnswer({
        actor,
        reference,
        identityCheck: { way: 'KNOWN_EMAIL', note: '' },
        version: 1,
        now,
      }),
  },
  close: {
    file: `${staff}/close-request.ts`,
    commands: ['close'],
    run: ({ actor, reference }) => closeRequest({ actor, reference, now }),
  },
  'say that it is stopped': {
    file: 'lib/casework/tasks/stopped.ts',
    commands: ['start', 'deliver'],
    run: async ({ actor, id, reference }) =>
      completeTask({ actor, reference, taskId: await idOf('Task', id), now }),
  },
  'ask who it is': {
    file: `${staff}/ask-question.ts`,
    commands: ['start', 'ask'],
    run: (met) => askIdentity({ ...met, raw: { text: 'Vem?', telephoneEnding: '12' }, now }),
  },
  'note an answer': {
    file: `${staff}/note-answer.ts`,
    commands: ['reply'],
    run: async ({ actor, id, reference }) =>
      noteAnswer({
        actor,
        reference,
        questionId: await idOf('Suspension', id),
        raw: { channel: 'LETTER', said: 'Allt' },
        noteId: randomUUID(),
        now,
      }),
  },
  'take more time': {
    file: `${staff}/extend-request.ts`,
    commands: ['start'],
    run: (met) => extendRequest({ ...met, raw: { reason: 'COMPLEX', text: 'Mycket' }, now }),
  },
  'give it free of charge': {
    file: `${staff}/fee-waive.ts`,
    commands: ['start'],
    run: ({ actor, reference }) => waiveFee({ actor, reference, now }),
  },
  'change the kind': {
    file: `${staff}/change-kind.ts`,
    commands: ['change-kind'],
    run: (met) => changeKind({ ...met, kind: otherThan(met.kind), now }),
  },
  split: {
    file: `${staff}/split-request.ts`,
    commands: ['split'],
    run: (met) => splitRequest({ ...met, kind: otherThan(met.kind), now }),
  },
  'write to the person': {
    commands: [],
    run: ({ actor, reference }) =>
      writeToPerson({ actor, reference, messageId: randomUUID(), text: 'Hej', now }),
  },
}
