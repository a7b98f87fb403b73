import { z } from 'zod'

/** The events of the house itself: its keys are wrapped anew under another master key, named as rows name it. */
export const houseEvents = [
  z.strictObject({
    type: z.enum(['keys.rotation-began', 'keys.rotated']),
    version: z.literal(1),
    facts: z.strictObject({ to: z.string().regex(/^[\w-]{1,64}$/) }),
    contents: z.null(),
  }),
] as const
