import { z } from 'zod'
import { reasonSchema } from './reason'

/** What was done with one thing that was asked for, in the words of its right. */
export const doneResults = ['corrected', 'completed', 'erased', 'restricted', 'stopped'] as const
/** What was not done: kept is the erasure that the law lets wait (Art. 17(3)). */
export const refusedResults = ['refused', 'kept'] as const

const done = z.object({ item: z.string(), result: z.enum(doneResults) })
const refused = z.object({
  item: z.string(),
  result: z.enum(refusedResults),
  reason: reasonSchema,
  /** The last day it is kept (YYYY-MM-DD); null where nothing is kept for a time. */
  until: z.string().nullable(),
})
const part = z.discriminatedUnion('result', [done, refused])
export type DecidedPart = z.infer<typeof part>

/** The sort of question that staff see in a free text (Art. 20, 22, policy P8, P9). */
export const otherTopics = ['PORTABILITY', 'HUMAN_REVIEW', 'INFORMATION', 'COMPLAINT'] as const
export type OtherTopic = (typeof otherTopics)[number]

/** The only two reasons to refuse a copy as such (Art. 12(5)). */
export const excesses = ['UNFOUNDED', 'EXCESSIVE'] as const
export type Excess = (typeof excesses)[number]

/** Words of legal's own that the letter carries besides; empty for none. */
const ownWords = z.string()

const copy = {
  kind: z.literal('ACCESS'),
  /** Lines that the policy leaves open, written on this case, by the key of the line. */
  lines: z.record(z.string(), z.string()),
  ownWords,
}
const partsOf = z.array(part).min(1)

/** What was decided on a request, by kind, as it is sealed beside the letter. */
export const decisionSchema = z.union([
  z.object({ ...copy, result: z.literal('copy') }),
  z.object({ ...copy, result: z.literal('partly'), withheld: z.string(), reason: reasonSchema }),
  z.object({ kind: z.literal('ACCESS'), result: z.literal('no-data'), ownWords }),
  z.object({
    kind: z.literal('ACCESS'),
    result: z.literal('refused'),
    excess: z.enum(excesses),
    /** The controller's own proof, for its file: it has to show it (Art. 12(5)). */
    proof: z.string(),
    reason: reasonSchema,
    ownWords,
  }),
  z.object({
    kind: z.enum(['RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION']),
    result: z.literal('parts'),
    parts: partsOf,
    ownWords,
  }),
  z.object({
    kind: z.enum(['RECTIFICATION', 'ERASURE', 'RESTRICTION']),
    result: z.literal('no-data'),
    ownWords,
  }),
  z.object({
    kind: z.literal('MINOR_ERASURE'),
    result: z.literal('parts'),
    parts: partsOf,
    /** How custody was shown, where the adult wants to be told what was held; null: the one fixed reply. */
    custody: z.string().nullable(),
    ownWords,
  }),
  z.object({
    kind: z.literal('MINOR_ERASURE'),
    result: z.literal('no-data'),
    custody: z.string().nullable(),
    ownWords,
  }),
  z.object({
    kind: z.literal('OTHER'),
    result: z.literal('answered'),
    topic: z.enum(otherTopics),
    answer: z.string(),
    ownWords,
  }),
  z.object({
    kind: z.literal('OTHER'),
    result: z.literal('refused'),
    topic: z.enum(otherTopics),
    reason: reasonSchema,
    ownWords,
  }),
])
export type Decision = z.infer<typeof decisionSchema>
