import { z } from 'zod'
import type { RequestKind } from '../request-kinds'
import { erasureGrounds } from './erasure-form'
import { splitObjection } from './objection-form'
import type { FormTerms } from './request-form'
import { restrictionSituations } from './restriction-form'

const period = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('between'), from: z.string(), to: z.string() }),
])
const categories = z.array(z.string())
const everything = z.object({ scope: z.literal('everything') })
const selected = z.object({ scope: z.literal('selected'), categories })
const scope = z.discriminatedUnion('scope', [everything, selected])

/** What was filed, by kind: the shape in which answers are sealed, now and in requests of older forms. */
export const filedAnswers = {
  ACCESS: z
    .discriminatedUnion('scope', [everything, selected.extend({ period })])
    .and(z.object({ different: z.string().optional() })),
  RECTIFICATION: z.object({
    corrections: z.array(z.object({ category: z.string(), field: z.string(), value: z.string() })),
    restrictMeanwhile: z.boolean(),
  }),
  ERASURE: scope.and(
    z.object({
      ground: z.enum(erasureGrounds).nullable(),
      eraseFirst: z.boolean().optional(),
    }),
  ),
  RESTRICTION: scope.and(z.object({ situation: z.enum(restrictionSituations) })),
  OBJECTION: z.discriminatedUnion('about', [
    z.object({ about: z.literal('direct-marketing') }),
    z.object({
      about: z.literal('purposes'),
      purposes: z.array(z.string()),
      situation: z.string(),
    }),
  ]),
  CONSENT_WITHDRAWAL: z.object({ purposes: z.array(z.string()) }),
  OTHER: z.object({ text: z.string() }),
  MINOR_ERASURE: z.object({}),
} as const satisfies Record<RequestKind, z.ZodType>

type Schemas = typeof filedAnswers

/** Answers with the kind of request that they were filed under. */
export type Filed = {
  [Kind in RequestKind]: {
    kind: Kind
    answers: z.infer<Schemas[Kind]>
    /** What the person wrote or said, where staff took the request in. */
    said?: string
  }
}[RequestKind]

/** Reads stored answers of a kind; throws on anything that was never filed so. */
export function readFiled(kind: RequestKind, stored: unknown): Filed {
  const { said } = z.object({ said: z.string().optional() }).parse(stored)
  const answers = filedAnswers[kind].parse(stored)
  return { kind, answers, ...(said === undefined ? {} : { said }) } as Filed
}

/** The kind that answers are filed under: an objection to what rests on consent alone takes that consent back (Art. 7(3)). */
export function kindWhenFiled(filed: Filed, terms: FormTerms): RequestKind {
  if (filed.kind !== 'OBJECTION') return filed.kind
  return splitObjection(filed.answers, terms).objection ? 'OBJECTION' : 'CONSENT_WITHDRAWAL'
}
