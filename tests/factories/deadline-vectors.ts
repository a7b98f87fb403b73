import { readFileSync } from 'node:fs'
import { z } from 'zod'

const file = new URL('../web/deadlines.json', import.meta.url)

/** The worked cases of statutory dates: days received, days suspended, and the dates with and without more time. */
export const deadlineVectors = z
  .array(
    z.object({
      received: z.string(),
      suspendedDays: z.number().default(0),
      due: z.string(),
      extended: z.string(),
    }),
  )
  .parse(JSON.parse(readFileSync(file, 'utf8')))
