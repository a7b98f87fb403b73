import { z } from 'zod'
import { callerOnRecord, countCheck, findLookUp, statusesOf } from '@/lib/data/look-ups'
import { transaction } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { Refusal } from '@/lib/rights/refusal'
import { type CallerFact, callerFacts, callerFits, mostChecks } from '@/lib/rights/support/look-up'
import { fieldText } from '@/lib/rights/text'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { countUse } from '../count-use'
import { openKnownDetails } from '../people/person-details'

/**
 * Whether what a caller says fits the person of a look-up: the portal answers yes or no and shows nothing (rules.md 6). Fields: `fact`, `said`. The
 * ledger notes which fact and the answer. Refuses with CALLER_FACT_MISSING, CHECKS_TOO_MANY, LOOK_UPS_TOO_MANY, and NOT_FOUND for a look-up that found nobody.
 */
export async function checkCaller(input: {
  actor: Actor
  id: string
  raw: Record<string, unknown>
  now: Temporal.Instant
}): Promise<{ fits: boolean }> {
  const { actor, id, raw, now } = input
  authorise(actor, 'status.look-up')
  const fact = z.enum(callerFacts).safeParse(raw.fact)
  const said = fieldText(raw, 'said')
  if (!fact.success || said.trim() === '') {
    throw new Refusal('CALLER_FACT_MISSING', [{ field: 'said', code: 'CALLER_FACT_MISSING' }])
  }
  await countUse('caller-officer', actor.accountId)
  return transaction(async (tx) => {
    const { dataSubjectId } = found(await findLookUp(actor, id, now, tx))
    const person = found(dataSubjectId ? await callerOnRecord(tx, dataSubjectId) : null)
    if (!(await countCheck(tx, id, mostChecks))) throw new Refusal('CHECKS_TOO_MANY')
    const fits = callerFits(fact.data, said, await known(person), receivedOn(now))
    const facts: { fact: CallerFact; fits: boolean } = { fact: fact.data, fits }
    const [latest] = await statusesOf(actor, person.id, tx)
    const target = { stream: found(latest ?? null).ledgerStream, kind: 'REQUEST' } as const
    await append(tx, { ...target, dataSubjectId: person.id, key: null, cause: actor, now }, [
      { type: 'caller.checked', version: 1, facts, contents: null },
    ])
    return { fits }
  })
}

async function known(person: NonNullable<Awaited<ReturnType<typeof callerOnRecord>>>) {
  const { account } = person
  const details = openKnownDetails(await openPersonKey(person.keyId), person)
  const email = account
    ? openText(
        await openPersonKey(account.keyId),
        `account.email:${account.id}`,
        account.sealedEmail,
      )
    : null
  return { ...details, email }
}
