import { afterAll } from 'vitest'
import { giveDatabase } from './database'

// Each test file has a database of its own, a copy of the migrated template, before it imports anything of lib/.
const close = await giveDatabase()
afterAll(close)
