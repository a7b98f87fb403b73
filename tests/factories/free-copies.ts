import { answerStep } from '@/lib/casework/requests/draft'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import type { Actor } from '@/lib/rights/actor'
import { answerWhole } from '@/tests/factories/answers'
import { sql } from '@/tests/support/database'
import { identityNumberOf } from './identity-numbers'
import { anAccount, aPerson, noon } from './people'
import { answer, readyToSend } from './requests'

let serial = 100

/** An identity number that nobody in this test file has typed yet. */
export function aNumber(): string {
  serial += 1
  return identityNumberOf('1985-03-04', serial)
}

/** Someone who has typed a number: an own account and record each time. */
export async function aPersonTyping(identityNumber = aNumber(), now = noon): Promise<Actor> {
  return aPerson({ raw: { name: 'Prov Person', way: 'identity-number', identityNumber }, now })
}

/** Files an access request as one who has seen that the copy is not free, with what is different. */
export async function fileAllTheSame(
  actor: Actor,
  now: Temporal.Instant,
  different = '',
): Promise<string> {
  await answer(actor, undefined, now)
  await answerStep({ form: 'access', actor, step: 'again', raw: { different }, now })
  return (await submitRequest(await readyToSend(actor, now))).reference
}

/** Has legal deliver the copy of a request at a time. */
export async function deliverCopy(reference: string, now: Temporal.Instant): Promise<void> {
  await answerWhole({ legal: await anAccount('LEGAL'), reference, now })
}

type Stand = { fee: string; claim: string | null; from: string | null; holder: string | null }

/** How the fee and the free copy of a request stand in the database. */
export async function standOf(reference: string): Promise<Stand> {
  const [row] = await sql<Stand>(
    `SELECT r."feeState"::text AS fee, c."state"::text AS claim, c."validFrom"::text AS "from", c."holderId" AS holder
     FROM "Request" r LEFT JOIN "FreeCopyClaim" c ON c."requestId" = r."id" WHERE r."reference" = $1`,
    [reference],
  )
  if (!row) throw new Error('no such request')
  return row
}
