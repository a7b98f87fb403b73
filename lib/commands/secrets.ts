import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const schema = z.object({
  SESSION_SECRET: z.string(),
  MASTER_KEY: z.string(),
  databasePassword: z.string(),
})

/** The trial's own secrets, made at the first start and readable by their owner alone. */
export function trialSecrets(folder: string): z.infer<typeof schema> {
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const file = join(folder, 'secrets.json')
  if (existsSync(file)) return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const made = {
    SESSION_SECRET: randomBytes(32).toString('base64'),
    MASTER_KEY: randomBytes(32).toString('base64'),
    databasePassword: randomBytes(24).toString('base64url'),
  }
  writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 })
  return made
}
