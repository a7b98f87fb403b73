import { z } from 'zod'
import { outcomes } from '@/lib/rights/outcome'

const id = z.uuid()
const date = z.iso.date()
const outcome = z.enum(outcomes)
const nothing = z.strictObject({})

/** The events of deciding, of the second person, and of lifting a restriction. */
export const decisionEvents = [
  z.strictObject({
    type: z.enum(['decision.made', 'answer.proposed', 'answer.approved']),
    version: z.literal(1),
    facts: z.strictObject({ outcome }),
    /** What was decided, where it was made. */
    contents: z.strictObject({ decision: z.json() }).nullable(),
  }),
  z.strictObject({
    type: z.literal('decision.revised'),
    version: z.literal(1),
    facts: nothing,
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('answer.sent-back'),
    version: z.literal(1),
    facts: nothing,
    contents: z.strictObject({ comment: z.string() }),
  }),
  z.strictObject({
    type: z.literal('answer.alone'),
    version: z.literal(1),
    facts: z.strictObject({ outcome, due: date }),
    contents: z.strictObject({ reason: z.string() }),
  }),
  z.strictObject({
    type: z.literal('restriction.meanwhile'),
    version: z.literal(1),
    facts: nothing,
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('lifting.announced'),
    version: z.literal(1),
    facts: z.strictObject({ on: date }),
    contents: z.strictObject({ reason: z.string() }),
  }),
  z.strictObject({
    type: z.literal('restriction.lifted'),
    version: z.literal(1),
    /** The systems in which it was lifted, by key. */
    facts: z.strictObject({ systems: z.array(z.string().regex(/^[A-Z][A-Z0-9_]*$/)).optional() }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('request.closed'),
    version: z.literal(1),
    facts: nothing,
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('line.filled'),
    version: z.literal(1),
    facts: z.strictObject({ line: id, key: z.string().regex(/^[a-z][A-Za-z0-9.]*$/) }),
    contents: z.null(),
  }),
] as const

const copyDelivered = z.strictObject({
  type: z.literal('answer.delivered'),
  version: z.literal(1),
  facts: z.strictObject({
    outcome: z.enum(['COPY', 'NO_DATA']),
    files: z.array(id),
    availableUntil: date,
  }),
  contents: z.strictObject({ letter: z.string() }),
})

/** The second version tells every outcome, and whether one officer sent it alone. */
export const answerDelivered = z.discriminatedUnion('version', [
  copyDelivered,
  z.strictObject({
    type: z.literal('answer.delivered'),
    version: z.literal(2),
    facts: z.strictObject({
      outcome,
      files: z.array(id),
      availableUntil: date,
      sentAlone: z.boolean(),
    }),
    contents: z.strictObject({ letter: z.string() }),
  }),
])
