import { z } from 'zod'
import { extensionReasons } from '@/lib/rights/extension'
import { feeGrounds } from '@/lib/rights/fee-quote'
import { suspensionEnds, suspensionReasons } from '@/lib/rights/suspension'

const date = z.iso.date()
const id = z.uuid()

/** The events of what stops, extends and prices a request, and of what legal notes for itself. */
export const clockEvents = [
  z.strictObject({
    type: z.literal('question.asked'),
    version: z.literal(1),
    facts: z.strictObject({ question: id, reason: z.enum(suspensionReasons) }),
    contents: z.strictObject({ text: z.string() }),
  }),
  z.strictObject({
    type: z.literal('question.reminded'),
    version: z.literal(1),
    facts: z.strictObject({ question: id }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('question.answered'),
    version: z.literal(1),
    facts: z.strictObject({
      question: id,
      end: z.enum(suspensionEnds),
      suspendedDays: z.int(),
      due: date,
      extendedDue: date,
    }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('telephone-code.made'),
    version: z.literal(1),
    facts: z.strictObject({ question: id }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('request.extended'),
    version: z.literal(1),
    facts: z.strictObject({ reason: z.enum(extensionReasons), from: date, due: date }),
    contents: z.strictObject({ text: z.string(), done: z.array(z.string()) }),
  }),
  z.strictObject({
    type: z.enum(['fee.proposed', 'fee.quoted']),
    version: z.literal(1),
    facts: z.strictObject({
      ground: z.enum(feeGrounds),
      answerBy: date.nullable(),
      alone: z.boolean(),
    }),
    contents: z.strictObject({
      amountSek: z.int(),
      lines: z.array(z.strictObject({ what: z.string(), sek: z.int() })),
      reason: z.string(),
      proof: z.string().nullable(),
      aloneReason: z.string().nullable(),
    }),
  }),
  z.strictObject({
    type: z.literal('fee.sent-back'),
    version: z.literal(1),
    facts: z.strictObject({}),
    contents: z.strictObject({ comment: z.string() }),
  }),
  z.strictObject({
    type: z.enum(['fee.reminded', 'fee.lapsed']),
    version: z.literal(1),
    facts: z.strictObject({}),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('note.added'),
    version: z.literal(1),
    facts: z.strictObject({ note: id }),
    contents: z.strictObject({ text: z.string() }),
  }),
] as const
