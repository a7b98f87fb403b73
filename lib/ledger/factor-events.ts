import { z } from 'zod'
import { askerChecks } from '@/lib/rights/second-factor'

const id = z.uuid()
const kind = z.enum(['PASSKEY', 'TOTP'])

/** What happens with the second factors of the staff, in the ledger of the house. Part of eventSchema. */
export const factorEvents = [
  z.strictObject({
    type: z.enum(['factor.added', 'factor.removed']),
    version: z.literal(1),
    facts: z.strictObject({ factor: id, kind }),
    contents: z.null(),
  }),
  z.discriminatedUnion('version', [
    z.strictObject({
      type: z.literal('factors.reset'),
      version: z.literal(1),
      /** The pseudonym of the one who lost them, and how many there were. */
      facts: z.strictObject({ account: z.string(), factors: z.int() }),
      contents: z.null(),
    }),
    // The second version tells how it was made sure who asked.
    z.strictObject({
      type: z.literal('factors.reset'),
      version: z.literal(2),
      facts: z.strictObject({
        account: z.string(),
        factors: z.int(),
        checked: z.enum(askerChecks),
      }),
      contents: z.null(),
    }),
  ]),
  z.strictObject({
    type: z.enum(['recovery-codes.made', 'recovery-code.used']),
    version: z.literal(1),
    /** How many there are to use from then on. */
    facts: z.strictObject({ left: z.int() }),
    contents: z.null(),
  }),
] as const
