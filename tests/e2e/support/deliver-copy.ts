import { closeDatabase } from '@/lib/data/database'
import { closeSender } from '@/lib/jobs/queues'
import { answerWhole } from '../../factories/answers'
import { anAccount } from '../../factories/people'
import { besideThePortal } from './portal'

// Run as a process of its own: delivers the copy of a request, at a time, on the portal under test.
const [reference = '', at = ''] = process.argv.slice(2)
besideThePortal()
await answerWhole({
  legal: await anAccount('LEGAL'),
  reference,
  now: Temporal.Instant.from(at),
})
await closeSender()
await closeDatabase()
