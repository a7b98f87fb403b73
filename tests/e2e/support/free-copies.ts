import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { now } from '@/lib/clock'
import { identityNumberOf } from '../../factories/identity-numbers'
import { aPerson } from '../../factories/people'
import { fileAccess } from '../../factories/requests'
import { someAddress } from './people'
import { besideThePortal } from './portal'

type Asked = { email: string; reference: string; at: Temporal.Instant }

/** Someone with an identity number of their own who asked for a copy so many days ago. */
export async function someoneWhoAsked(days: number): Promise<Asked> {
  besideThePortal()
  const email = someAddress()
  const birthDate = Temporal.PlainDate.from('1940-01-01').add({ days: randomInt(20_000) })
  const identityNumber = identityNumberOf(birthDate.toString(), randomInt(1, 980))
  const raw = { name: 'Åsa Öberg', way: 'identity-number', identityNumber }
  const at = now().subtract({ hours: days * 24 })
  const actor = await aPerson({ email, raw, now: at })
  return { email, reference: await fileAccess(actor, at), at }
}

/** Someone whose copy was delivered at once, so many days ago. */
export async function someoneWithTheirCopy(days: number): Promise<Asked> {
  const asked = await someoneWhoAsked(days)
  // The answer's letter reads words as the portal does, which the browser tests' own loader does not.
  const script = join(import.meta.dirname, 'deliver-copy.ts')
  const args = ['--import', 'tsx', script, asked.reference, asked.at.toString()]
  await promisify(execFile)(process.execPath, args)
  return asked
}
