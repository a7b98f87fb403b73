import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { writeMessage } from '@/lib/casework/requests/write-message'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { lookupHash } from '@/lib/vault/house-key'
import { deliver, upload, writeLetter } from '@/tests/factories/answers'
import { anAccount, aPerson, noon, welcomeForm } from '@/tests/factories/people'
import { fileAccess } from '@/tests/factories/requests'
import { idsOf, type PersonIds, purge } from '@/tests/factories/retention'
import { findings } from '@/tests/factories/traces'
import { sql } from '@/tests/support/database'

const planted = {
  name: 'Ängla Planterad-Qvist',
  number: '199001019802',
  email: 'angla.planterad@example.com',
  letter: 'Detta planterade brev om en kopia',
  note: 'ringde upp på planterat nummer 08-555 55 55',
  fileName: 'Anglas planterade utdrag.csv',
  fileText: 'konto;summa\nplanterat-konto-884422;99\n',
  message: 'Ett planterat meddelande till er',
}

const over = noon.add({ hours: 24 * 732 })
let ids: PersonIds
let reference: string
let hashes: Uint8Array[]
let other: { person: Actor; reference: string }

beforeAll(async () => {
  const legal = await anAccount('LEGAL')
  const raw = { name: planted.name, way: 'identity-number', identityNumber: '19900101-9802' }
  const person = await aPerson({ email: planted.email, raw })
  ids = await idsOf(person)
  reference = await fileAccess(person)
  const sent = { messageId: randomUUID(), text: planted.message, files: [] }
  await writeMessage({ actor: person, reference, ...sent, now: noon })
  const work = { legal, reference }
  await upload(work, planted.fileName, Buffer.from(planted.fileText))
  const identityCheck = { way: 'OTHER', note: planted.note }
  await deliver(work, await writeLetter(work, planted.letter), { identityCheck })
  const somebodyElse = await aPerson({ raw: welcomeForm('1985-05-05') })
  other = { person: somebodyElse, reference: await fileAccess(somebodyElse) }
  const [hash] = await sql<{ number: Buffer }>(
    'SELECT "identityNumberHash" AS number FROM "DataSubject" WHERE "id" = $1',
    [ids.dataSubjectId],
  )
  hashes = [await lookupHash('email', planted.email), ...(hash ? [hash.number] : [])]
})

const places = async () => {
  const keyed = hashes.map((hash) => Buffer.from(hash).toString('hex'))
  const names = [ids.accountId, ids.dataSubjectId, reference].flatMap((each) => each ?? [])
  const found: string[] = []
  for (const each of [...keyed, ...names]) found.push(...(await findings(each)))
  return [...new Set(found)].sort()
}

describe('someone whose last request was purged', () => {
  it('could be found before, by address, number, record and reference', async () => {
    expect(hashes).toHaveLength(2)
    expect(await places()).toEqual(
      expect.arrayContaining([
        '"public"."Account"',
        '"public"."DataSubject"',
        '"public"."Request"',
      ]),
    )
  })

  it('can be found by nothing afterwards: no hash, no id, no reference stands anywhere', async () => {
    expect(await purge(over)).toMatchObject({ requests: 1, people: 1 })
    expect(await places()).toEqual([])
  })

  it.each(Object.entries(planted))('left no %s, in clear or thinly disguised', async (_, value) => {
    expect(await findings(value)).toEqual([])
  })

  it('has nothing sealed left but in the ledger, under a key that is no more', async () => {
    const [key] = await sql<{ wrapped: Buffer | null }>(
      'SELECT "wrapped" FROM "PersonKey" WHERE "id" = $1',
      [ids.keyId],
    )
    expect(key).toEqual({ wrapped: null })
    expect(await findings(ids.keyId)).toEqual(
      expect.arrayContaining(['"public"."LedgerPayload"', '"public"."PersonKey"']),
    )
    expect(new Set(await findings(ids.keyId)).size).toBe(2)
    const [left] = await sql(
      `SELECT (SELECT count(*)::int FROM "StoredFile") AS files, (SELECT count(*)::int FROM "FileChunk") AS pieces,
        (SELECT count(*)::int FROM "Message") AS messages,
        (SELECT max(octet_length("sealedLetter")) FROM "Answer") AS letters`,
    )
    expect(left).toEqual({ files: 0, pieces: 0, messages: 0, letters: 0 })
  })

  it('leaves the ledger whole and everybody else as they were', async () => {
    expect((await verifyLedger()).bad).toBeNull()
    const { person, reference: theirs } = other
    const seen = await viewRequest({ actor: person, reference: theirs, now: over })
    expect(seen.request.reference).toBe(theirs)
  })
})
