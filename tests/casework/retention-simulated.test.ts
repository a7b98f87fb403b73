import { expect, it } from 'vitest'
import { confirmGuardianForm } from '@/lib/casework/children/confirm-guardian-form'
import { reopenRequest } from '@/lib/casework/requests/reopen-request'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { removeExpired } from '@/lib/data/expired'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { answerWhole } from '../factories/answers'
import { aToken, guardianRaw } from '../factories/guardians'
import { fileForm } from '../factories/kinds'
import { anAccount, aPerson } from '../factories/people'
import { answer, fileAccess } from '../factories/requests'
import { close, noonOf, notedRuns, purge, seen } from '../factories/retention'
import { aNetwork } from '../factories/sign-ins'
import { repeatable } from '../ledger/random'
import { sql } from '../support/database'

// What the rules say, in a few lines of their own: 24 months for a request, 30 days for an account without one, 7 for a draft.
type Asked = {
  reference: string
  access: boolean
  answered: boolean
  endedOn: Temporal.PlainDate | null
}
type Person = {
  /** Null for a child, who has no account. */
  actor: Actor | null
  record: string
  requests: Asked[]
  seenOn: Temporal.PlainDate
  draftOn: Temporal.PlainDate | null
}

const start = Temporal.PlainDate.from('2026-11-23')
const isPast = (day: Temporal.PlainDate, today: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(day, today) < 0

/** Who and what has to be left on a day; takes the rest out. */
function afterPurge(people: Person[], today: Temporal.PlainDate): Person[] {
  return people.filter((person) => {
    const had = person.requests.length
    person.requests = person.requests.filter(
      ({ endedOn }) => !endedOn || !isPast(endedOn.add({ years: 2 }), today),
    )
    if (person.draftOn && !isPast(today, person.draftOn.add({ days: 7 }))) person.draftOn = null
    if (person.requests.length > 0 || person.draftOn) return true
    return had === 0 && person.actor !== null && !isPast(person.seenOn.add({ days: 30 }), today)
  })
}

async function left() {
  const rows = await sql<{
    name: string
  }>(`SELECT "reference" AS name FROM "Request" WHERE "purgedAt" IS NULL
    UNION ALL SELECT "id"::text FROM "DataSubject" UNION ALL SELECT "id"::text FROM "Account" WHERE "role" = 'DATA_SUBJECT'`)
  return rows.map(({ name }) => name).sort()
}

const expected = (people: Person[]) =>
  people
    .flatMap(({ actor, record, requests }) => [
      ...(actor ? [actor.accountId] : []),
      record,
      ...requests.map(({ reference }) => reference),
    ])
    .sort()

async function aChild(today: Temporal.PlainDate): Promise<Person> {
  const now = noonOf(today)
  const raw = guardianRaw({ 'birthDate-year': `${today.year - 8}` })
  await confirmGuardianForm({ token: await aToken({ raw, now }), network: aNetwork(), now })
  const [row] = await sql<{ reference: string; record: string }>(
    `SELECT "reference", "dataSubjectId" AS record FROM "Request" WHERE "kind" = 'MINOR_ERASURE' ORDER BY "receivedAt" DESC LIMIT 1`,
  )
  const asked = { reference: row?.reference ?? '', access: false, answered: false, endedOn: null }
  return { actor: null, record: row?.record ?? '', requests: [asked], seenOn: today, draftOn: null }
}

async function aNewcomer(today: Temporal.PlainDate): Promise<Person> {
  const actor = await aPerson({ now: noonOf(today) })
  await seen(actor, noonOf(today))
  return { actor, record: actor.dataSubjectId ?? '', requests: [], seenOn: today, draftOn: null }
}

it('keeps nothing too long and purges nothing too early, through ten years of what people do', {
  timeout: 60_000,
}, async () => {
  const random = repeatable(20261123)
  const legal = await anAccount('LEGAL')
  let people: Person[] = []
  let today = start
  const gone = { requests: 0, people: 0, accounts: 0 }

  /** Something that somebody does, or legal; nothing where the day has nobody to do it. */
  async function happen(): Promise<void> {
    const now = noonOf(today)
    const what = random.below(10)
    if (what === 0) return void people.push(await aChild(today))
    if (what <= 2 || people.length === 0) return void people.push(await aNewcomer(today))
    const person = random.pick(people)
    const { actor } = person
    const mine = person.requests[random.below(Math.max(1, person.requests.length))]
    if (what <= 5 && actor) {
      person.seenOn = today
      await seen(actor, now)
      const access = random.below(2) === 0 && !person.requests.some((one) => one.access)
      if (random.below(4) === 0) {
        if (!person.requests.some((one) => one.access)) {
          await answer(actor, undefined, now)
          person.draftOn = today
        }
        return
      }
      if (access) person.draftOn = null
      const reference = access
        ? await fileAccess(actor, now)
        : (await fileForm('objection', { actor, now })).reference
      person.requests.push({ reference, access, answered: false, endedOn: null })
    } else if (mine && !mine.endedOn) {
      const { reference } = mine
      if (actor && mine.access && !mine.answered && random.below(2) === 0) {
        await answerWhole({ legal, reference, now })
        mine.answered = true
      } else if (actor && !mine.answered && random.below(2) === 0)
        await withdrawRequest({ actor, reference, now })
      else await close(reference, now)
      mine.endedOn = today
    } else if (mine?.answered && mine.endedOn && actor && random.below(2) === 0) {
      const { reference } = mine
      const { request } = await viewRequest({ actor, reference, now })
      if (request.state !== 'DELIVERED' && request.state !== 'CLOSED') return
      const raw = { reason: 'LATE', text: '' }
      await reopenRequest({ actor, reference, raw, version: request.version, now })
      mine.endedOn = null
    }
  }

  while (Temporal.PlainDate.compare(today, start.add({ years: 10 })) < 0) {
    today = today.add({ days: 1 + random.below(40) })
    await happen()
    const now = noonOf(today).add({ hours: 1 })
    await removeExpired(now, 7)
    const purged = await purge(now)
    for (const each of ['requests', 'people', 'accounts'] as const) gone[each] += purged[each]
    people = afterPurge(people, today)
    expect(await left(), `on ${today}`).toEqual(expected(people))
    expect(await purge(now)).toEqual({ requests: 0, people: 0, accounts: 0 })
  }

  // It was worth simulating, everything purged was noted, and no key outlives its person.
  for (const count of Object.values(gone)) expect(count).toBeGreaterThan(5)
  const noted = await notedRuns()
  for (const each of ['requests', 'people', 'accounts'] as const)
    expect(noted.reduce((sum, run) => sum + run[each], 0)).toBe(gone[each])
  const [keys] = await sql(
    `SELECT count(*)::int AS lost FROM "PersonKey" k WHERE k."wrapped" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Account" a WHERE a."keyId" = k."id")
      AND NOT EXISTS (SELECT 1 FROM "DataSubject" d WHERE d."keyId" = k."id")`,
  )
  expect(keys).toEqual({ lost: 0 })
  expect((await verifyLedger()).bad).toBeNull()
})
