import { createHash } from 'node:crypto'
import { soughtNameHashes } from '@/lib/casework/people/name-hashes'
import { findPeople, requestsOfPeople, type SoughtPerson } from '@/lib/data/searches'
import type { Actor } from '@/lib/rights/actor'
import { repeatable } from '../ledger/random'
import { openExplainer, quantile } from './explained'
import { fillWithRequests, type ManyRequests, referenceOf } from './many-requests'
import type { Measured } from './measured'
import { familyNames, firstNames } from './names'
import { statementsOf } from './watched'

type Options = { requests?: number; lookUps?: number; filled?: ManyRequests }
type Explainer = Awaited<ReturnType<typeof openExplainer>>

const shownPeople = 10
const shownRequests = 20

/**
 * P4: the time inside the database of looking someone up with all their requests: by a whole reference, identity number, e-mail
 * address or telephone number, and by the beginning of a name, of two names, or by a whole common one.
 */
export async function benchLookUp(options: Options = {}): Promise<Measured[]> {
  const { requests = 1_000_000, lookUps = 400 } = options
  const { officers } = options.filled ?? (await fillWithRequests(requests))
  const [actor] = officers
  if (!actor) throw new Error('nobody looks')
  const explainer = await openExplainer()
  try {
    const exact: number[] = []
    const partial: number[] = []
    let found = 0
    let meant = 0
    const { below, pick } = repeatable(4)
    for (let count = 0; count < lookUps; count += 1) {
      const number = below(requests) + 1
      const one = await lookUp(explainer, actor, pick(exactly(number)))
      const name = pick([...starts(pick(familyNames), pick(firstNames))])
      const many = await lookUp(explainer, actor, {
        by: 'name',
        hashes: await soughtNameHashes(name),
      })
      exact.push(one.milliseconds)
      partial.push(many.milliseconds)
      found += one.people > 0 ? 1 : 0
      meant += many.people > 0 ? 1 : 0
    }
    return [measured('exact', exact, 5, found), measured('partial name', partial, 50, meant)]
  } finally {
    await explainer.close()
  }
}

function measured(what: string, times: number[], bar: number, found: number): Measured {
  const p95 = quantile(times, 0.95)
  return {
    id: 'P4',
    figure: `${what}: ${p95.toFixed(2)} ms p95, ${quantile(times, 0.5).toFixed(2)} ms median in the database, ${times.length} look-ups, ${found} of them found someone`,
    bar: `≤ ${bar} ms p95`,
    passed: found > 0 && p95 <= bar,
  }
}

/** The ways to mean person or request number n without doubt; a hash is the one that many-requests-sql.ts gives them. */
function exactly(number: number): SoughtPerson[] {
  const person = Math.ceil(number * 0.8)
  const hash = (of: number) => {
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64BE(BigInt(of))
    return Uint8Array.from(createHash('sha256').update(bytes).digest())
  }
  return [
    { by: 'reference', reference: referenceOf(number) },
    { by: 'identity-number', hash: hash(person) },
    { by: 'telephone', hash: hash(person) },
    { by: 'email', hash: hash(-person) },
  ]
}

/** The beginnings that an officer types: three letters of a name, four, both beginnings, or a whole name. */
function starts(family: string, first: string): string[][] {
  const both = [first.slice(0, 3), family.slice(0, 3)]
  return [[family.slice(0, 3)], [family.slice(0, 4)], both, [first, family], [family]]
}

async function lookUp(explainer: Explainer, actor: Actor, sought: SoughtPerson) {
  let people: string[] = []
  const statements = await statementsOf(async () => {
    people = await findPeople(actor, [sought], shownPeople + 1)
    await requestsOfPeople(actor, people.slice(0, shownPeople), shownRequests)
  })
  let milliseconds = 0
  for (const statement of statements)
    milliseconds += (await explainer.explain(statement)).milliseconds
  return { milliseconds, people: people.length }
}
