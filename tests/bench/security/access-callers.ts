import { randomUUID } from 'node:crypto'
import { tokenHash } from '@/lib/auth/sign-in-tokens'
import { startSession } from '@/lib/auth/start-session'
import { writeMessage } from '@/lib/casework/requests/write-message'
import { addNote } from '@/lib/casework/staff/notes'
import { searchRequests } from '@/lib/casework/staff/search/search-requests'
import { lookUp } from '@/lib/casework/support/look-up'
import { now } from '@/lib/clock'
import { connections } from '@/lib/data/database'
import type { Actor, Role } from '@/lib/rights/actor'
import { upload } from '../../factories/answers'
import { identityNumberOf } from '../../factories/identity-numbers'
import { anAccount, anAddress, aPerson } from '../../factories/people'
import { fileAccess } from '../../factories/requests'

/** Someone who asks: what their session says, or null where there is none that counts. */
export type Caller = { name: string; cookie: string | null; role: Role | null; owner?: true }

/** The case that nobody else may see a byte of, and the words by which it is known. */
export type Planted = {
  reference: string
  markers: string[]
  /** What goes into the places of an address: `[reference]` and the like. */
  places: Record<string, string>
}

const random = () => randomUUID().replaceAll('-', '')

async function session(actor: Actor, confirmed = true): Promise<string> {
  const token = random() + random()
  await startSession(token, actor.accountId, actor.role, { confirmed })
  return token
}

/** Plants a case that is full of words to be known by, and makes everyone who will ask for it. */
export async function plantCase(): Promise<{ planted: Planted; callers: Caller[] }> {
  const [name, said, noted, fileName] = [random(), random(), random(), random()]
  const email = anAddress()
  const serial = Number.parseInt(name.slice(0, 6), 16)
  const born = Temporal.PlainDate.from('1950-01-01').add({ days: serial % 12_000 })
  const identityNumber = identityNumberOf(born.toString(), (serial % 970) + 1)
  const raw = { name: `Ask ${name}`, way: 'identity-number', identityNumber }
  const owner = await aPerson({ email, raw, now: now() })
  const reference = await fileAccess(owner, now())
  const legal = await anAccount('LEGAL')
  const at = now()
  const text = `Hej, ${said}`
  await writeMessage({ actor: owner, reference, messageId: randomUUID(), text, files: [], now: at })
  await addNote({ actor: legal, reference, noteId: randomUUID(), text: noted, now: at })
  await upload({ legal, reference, now: at }, `${fileName}.pdf`)
  const search = await searchRequests({ actor: legal, terms: reference, now: at })
  const agent = await anAccount('SUPPORT')
  const sought = await lookUp({
    actor: agent,
    raw: { term: reference, purpose: 'CALLER_ASKS' },
    now: at,
  })
  const file = await only(
    'SELECT f."id" FROM "StoredFile" f JOIN "Request" r ON r."id" = f."requestId" WHERE r."reference" = $1',
    reference,
  )
  const planted = {
    reference,
    markers: [name, said, noted, fileName, email, identityNumber],
    places: {
      reference,
      file,
      form: 'access',
      step: 'scope',
      letter: randomUUID(),
      task: randomUUID(),
      id: search.id,
      lookUp: sought.id,
      account: legal.accountId,
      rest: 'nothing',
    },
  }
  return { planted, callers: await callersOf(owner, legal) }
}

async function callersOf(owner: Actor, legal: Actor): Promise<Caller[]> {
  const raw = {
    name: 'Bo Annan',
    way: 'identity-number',
    identityNumber: identityNumberOf('1971-03-04'),
  }
  const other = await aPerson({ raw, now: now() })
  const [expired, revoked] = [await session(legal), await session(legal)]
  const { pool } = connections()
  await pool.query('UPDATE "Session" SET "idleExpiresAt" = "createdAt" WHERE "tokenHash" = $1', [
    tokenHash(expired),
  ])
  await pool.query('DELETE FROM "Session" WHERE "tokenHash" = $1', [tokenHash(revoked)])
  return [
    { name: 'anonymous', cookie: null, role: null },
    { name: 'expired', cookie: expired, role: null },
    { name: 'revoked', cookie: revoked, role: null },
    { name: 'without a second factor', cookie: await session(legal, false), role: null },
    { name: 'another person', cookie: await session(other), role: 'DATA_SUBJECT' },
    { name: 'support', cookie: await session(await anAccount('SUPPORT')), role: 'SUPPORT' },
    { name: 'admin', cookie: await session(await anAccount('ADMIN')), role: 'ADMIN' },
    { name: 'legal', cookie: await session(legal), role: 'LEGAL' },
    { name: 'the person', cookie: await session(owner), role: 'DATA_SUBJECT', owner: true },
  ]
}

async function only(query: string, value: string): Promise<string> {
  const { rows } = await connections().pool.query(query, [value])
  return String(rows[0]?.id)
}

/** All that is stored of a case, as one text: equal texts are an untouched case. What the worker notes of mails is no touch. */
export async function caseAsStored(reference: string): Promise<string> {
  const { rows } = await connections().pool.query(
    `SELECT to_jsonb(r) AS request,
       (SELECT count(*) FROM "LedgerEvent" e WHERE e."stream" = r."ledgerStream" AND e."role" <> 'SYSTEM') AS events,
       (SELECT count(*) FROM "Message" m WHERE m."requestId" = r."id") AS messages,
       (SELECT count(*) FROM "InternalNote" n WHERE n."requestId" = r."id") AS notes,
       (SELECT count(*) FROM "StoredFile" f WHERE f."requestId" = r."id") AS files,
       (SELECT count(*) FROM "Task" t WHERE t."requestId" = r."id") AS tasks
     FROM "Request" r WHERE r."reference" = $1`,
    [reference],
  )
  return JSON.stringify(rows)
}
