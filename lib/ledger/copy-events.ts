import { z } from 'zod'

const id = z.uuid()

/** What happens with the copy that the portal makes from structured data, and with every delivered copy. Part of eventSchema. */
export const copyEvents = [
  z.strictObject({
    type: z.literal('structured.added'),
    version: z.literal(1),
    facts: z.strictObject({
      file: id,
      size: z.int(),
      accounts: z.int(),
      loans: z.int(),
      transactions: z.int(),
    }),
    contents: z.strictObject({ name: z.string(), sha256: z.string() }),
  }),
  z.strictObject({
    type: z.literal('structured.downloaded'),
    version: z.literal(1),
    facts: z.strictObject({
      file: id,
      role: z.enum(['DATA_SUBJECT', 'SUPPORT', 'LEGAL', 'ADMIN']),
      as: z.enum(['pdf', 'csv', 'json']),
    }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('copy.revoked'),
    version: z.literal(1),
    facts: z.strictObject({ files: z.array(id) }),
    contents: z.strictObject({ reason: z.string() }),
  }),
  z.strictObject({
    type: z.literal('copy.reminded'),
    version: z.literal(1),
    facts: z.strictObject({ availableUntil: z.iso.date() }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('copy.purged'),
    version: z.literal(1),
    facts: z.strictObject({ files: z.int() }),
    contents: z.null(),
  }),
] as const
