import { readFileSync } from 'node:fs'
import { say } from '@/lib/log'
import { billOfMaterials, lockSchema } from './bill-of-materials'

const lock = new URL('../../package-lock.json', import.meta.url)
say(
  JSON.stringify(
    billOfMaterials(lockSchema.parse(JSON.parse(readFileSync(lock, 'utf8')))),
    null,
    2,
  ),
)
