import { z } from 'zod'
import { callerFacts, lookUpPurposes } from '@/lib/rights/support/look-up'

const date = z.iso.date()
const id = z.uuid()

/** The events of what came beside the portal, of letters on paper, of mails that did not arrive, and of what support saw. */
export const intakeEvents = [
  z.strictObject({
    type: z.literal('request.registered'),
    version: z.literal(1),
    facts: z.strictObject({
      channel: z.enum(['EMAIL', 'LETTER', 'TELEPHONE', 'VISIT']),
      underAge: z.boolean(),
      authority: z.enum(['POWER_OF_ATTORNEY', 'GOD_MAN', 'FORVALTARE', 'CUSTODY']).nullable(),
    }),
    contents: z.strictObject({ seen: z.string().nullable() }),
  }),
  z.strictObject({
    type: z.enum(['status.looked-up', 'status.mailed']),
    version: z.literal(1),
    facts: z.strictObject({ purpose: z.enum(lookUpPurposes) }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('caller.checked'),
    version: z.literal(1),
    facts: z.strictObject({ fact: z.enum(callerFacts), fits: z.boolean() }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('letter.to-post'),
    version: z.literal(1),
    facts: z.strictObject({ mail: id, kind: z.string() }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('mail.settled'),
    version: z.literal(1),
    facts: z.strictObject({ mail: id, kind: z.string() }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('letter.posted'),
    version: z.literal(1),
    facts: z.strictObject({ mail: id, kind: z.string(), postedOn: date }),
    contents: z.null(),
  }),
] as const
