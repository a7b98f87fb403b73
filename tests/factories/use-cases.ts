import { randomUUID } from 'node:crypto'
import { answerFee } from '@/lib/casework/requests/answer-fee'
import { answerQuestion } from '@/lib/casework/requests/answer-question'
import { reopenRequest } from '@/lib/casework/requests/reopen-request'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { writeMessage } from '@/lib/casework/requests/write-message'
import { addFile } from '@/lib/casework/staff/add-file'
import { saveAnswerDraft } from '@/lib/casework/staff/answer-draft'
import { askIdentity } from '@/lib/casework/staff/ask-identity'
import { changeKind } from '@/lib/casework/staff/change-kind'
import { closeRequest } from '@/lib/casework/staff/close-request'
import { completeTask } from '@/lib/casework/staff/complete-task'
import { deliverAnswer } from '@/lib/casework/staff/deliver-answer'
import { extendRequest } from '@/lib/casework/staff/extend-request'
import { waiveFee } from '@/lib/casework/staff/fee-waive'
import { noteAnswer } from '@/lib/casework/staff/note-answer'
import { splitRequest } from '@/lib/casework/staff/split-request'
import { writeToPerson } from '@/lib/casework/staff/write-message'
import type { Actor } from '@/lib/rights/actor'
import { type RequestCommand, settableKinds } from '@/lib/rights/life-cycle'
import type { RequestKind } from '@/lib/rights/request-kinds'
import { sql } from '@/tests/support/database'
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
  run: (met: Met) => Promise<unknown>
}

const now = noon.add({ hours: 1 })
const requests = 'lib/casework/requests'
const staff = 'lib/casework/staff'
const otherThan = (kind: RequestKind) => settableKinds.find((each) => each !== kind) ?? kind
const idOf = async (table: 'Suspension' | 'Task', requestId: string) => {
  const [row] = await sql<{ id: string }>(`SELECT "id" FROM "${table}" WHERE "requestId" = $1`, [
    requestId,
  ])
  return row?.id ?? randomUUID()
}

/** Every use case that can change the state of a request on somebody's behalf. */
export const useCases: Record<string, UseCase> = {
  withdraw: {
    file: `${requests}/withdraw-request.ts`,
    commands: ['withdraw'],
    run: ({ actor, reference }) => withdrawRequest({ actor, reference, now }),
  },
  reopen: {
    file: `${requests}/reopen-request.ts`,
    commands: ['reopen'],
    run: (met) => reopenRequest({ ...met, raw: { reason: 'INCOMPLETE', text: '' }, now }),
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
    file: `${requests}/answer-fee.ts`,
    commands: ['decline-fee'],
    run: ({ actor, reference }) => answerFee({ actor, reference, answer: 'decline', now }),
  },
  'say yes to a price': {
    file: `${requests}/answer-fee.ts`,
    commands: ['reopen'],
    run: ({ actor, reference }) => answerFee({ actor, reference, answer: 'accept', now }),
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
  'send the answer': {
    file: `${staff}/deliver-answer.ts`,
    commands: ['start', 'deliver'],
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
