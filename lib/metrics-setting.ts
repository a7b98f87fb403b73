import { z } from 'zod'

/** Who may read the metrics: whoever knows this. Left out, nobody. */
export const metricsSchema = {
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{32,200}$/, {
      error:
        'METRICS_TOKEN is too short to be safe, or holds a space: set at least 32 random characters, for example from "openssl rand -base64 32", or leave it out.',
    })
    .optional(),
}
