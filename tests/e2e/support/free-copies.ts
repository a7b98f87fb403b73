import { randomInt } from 'node:crypto'
import { now } from '@/lib/clock'
import type { Actor } from '@/lib/rights/actor'
import { answerWhole } from '../../factories/answers'
import { identityNumberOf } from '../../factories/identity-numbers'
import { anAccount, aPerson } from '../../factories/people'
import { fileAccess } from '../../factories/requests'
import { someAddress } from './people'
import { besideThePortal } from './portal'

type Asked = { email: string; actor: Actor; reference: string }

/** Someone with an identity number of their own who asked for a copy so many days ago. */
export async function someoneWhoAsked(days = 40): Promise<Asked> {
  besideThePortal()
  const email = someAddress()
  const birthDate = Temporal.PlainDate.from('1940-01-01').add({ days: randomInt(20_000) })
  const identityNumber = identityNumberOf(birthDate.toString(), randomInt(1, 980))
  const raw = { name: 'Åsa Öberg', way: 'identity-number', identityNumber }
  const at = now().subtract({ hours: days * 24 })
  const actor = await aPerson({ email, raw, now: at })
  return { email, actor, reference: await fileAccess(actor, at) }
}

/** Someone whose copy was delivered the day after they asked for it. */
export async function someoneWithTheirCopy(days = 40): Promise<Asked> {
  const asked = await someoneWhoAsked(days)
  const at = now().subtract({ hours: (days - 1) * 24 })
  await answerWhole({ legal: await anAccount('LEGAL'), reference: asked.reference, now: at })
  return asked
}
