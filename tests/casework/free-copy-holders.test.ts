import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { viewFreeCopy } from '@/lib/casework/free-copy/view-free-copy'
import { reopenRequest } from '@/lib/casework/requests/reopen-request'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { verifyLedger } from '@/lib/ledger/verify'
import { type Case, deliver, upload, writeLetter } from '@/tests/factories/answers'
import {
  aNumber,
  aPersonTyping,
  deliverCopy,
  fileAllTheSame,
  standOf,
} from '@/tests/factories/free-copies'
import { anAccount, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { answer, fileAccess, readyToSend } from '@/tests/factories/requests'
import { sql } from '@/tests/support/database'

const days = (count: number) => noon.add({ hours: 24 * count })
let number: string
beforeEach(() => {
  number = aNumber()
})

describe('a number that was only typed', () => {
  it('neither burns nor reveals the free copy of the one whose number it is', async () => {
    const owner = await aPersonTyping(number)
    await deliverCopy(await fileAccess(owner), noon)
    const other = await aPersonTyping(number, days(1))
    expect(await viewFreeCopy(other, days(1))).toEqual({
      state: 'FREE',
      about: null,
      remindOn: null,
    })
    const reference = await fileAccess(other, days(1))
    expect(await standOf(reference)).toMatchObject({ fee: 'NONE', claim: 'TAKEN' })
    expect(await viewFreeCopy(owner, days(400))).toMatchObject({ state: 'FREE' })
    expect((await standOf(await fileAccess(owner, days(400)))).claim).toBe('TAKEN')
  })

  it('does not join records whose identity was checked for another number, or for none', async () => {
    const owner = await aPersonTyping(number)
    const stranger = await aPersonTyping(aNumber())
    const [first, second] = [await fileAccess(owner), await fileAccess(stranger)]
    await deliverCopy(first, noon)
    await deliverCopy(second, noon)
    expect((await standOf(first)).holder).not.toBe((await standOf(second)).holder)
    const rows = await sql(`SELECT 1 FROM "DataSubject" WHERE "freeCopyHolderId" IS NOT NULL`)
    expect(rows).toEqual([])
  })
})

describe('records that prove to be the same person', () => {
  it('hold their free copies together: where two meet, the open later one is to be assessed', async () => {
    const first = await aPersonTyping(number)
    const second = await aPersonTyping(number, days(3))
    const earlier = await fileAccess(first)
    const old = await fileAccess(second, days(3))
    // Checked by a delivery without a copy; its own second request is open when the first record is checked.
    await noData(old, days(3))
    const later = await fileAccess(second, days(4))
    expect(await standOf(later)).toMatchObject({ fee: 'NONE', claim: 'TAKEN' })
    await deliverCopy(earlier, days(5))
    expect(await standOf(earlier)).toMatchObject({ fee: 'NONE', claim: 'KEPT' })
    expect(await standOf(later)).toMatchObject({ fee: 'TO_ASSESS', claim: 'RELEASED' })
    const { history } = await viewRequest({ actor: second, reference: later, now: days(5) })
    const types = history.map(({ type }) => type)
    expect(types.slice(0, 2)).toEqual(['fee.to-assess', 'free-copy.gave-way'])
    expect((await verifyLedger()).bad).toBeNull()
    await deliverCopy(later, days(6))
    expect(await standOf(later)).toMatchObject({ fee: 'WAIVED', claim: null })
  })

  it('give way by the day of receipt, whichever record is the older one', async () => {
    const older = await aPersonTyping(number)
    const younger = await aPersonTyping(number, days(1))
    const earlier = await fileAccess(younger, days(1))
    const later = await fileAccess(older, days(2))
    await deliverCopy(later, days(3))
    await deliverCopy(earlier, days(4))
    expect((await standOf(earlier)).claim).toBe('KEPT')
    // Its copy was delivered before anyone knew: released, and never charged.
    expect(await standOf(later)).toMatchObject({ fee: 'NONE', claim: 'RELEASED' })
    expect(await viewFreeCopy(older, days(367))).toMatchObject({ state: 'FREE' })
  })

  it('never charge a delivered copy, also when its answer is opened again', async () => {
    const older = await aPersonTyping(number)
    const younger = await aPersonTyping(number, days(1))
    const later = await fileAccess(younger, days(2))
    await deliverCopy(later, days(3))
    const { version } = (await viewRequest({ actor: younger, reference: later, now: noon })).request
    const raw = { reason: 'WRONG' }
    await reopenRequest({ actor: younger, reference: later, raw, version, now: days(4) })
    const earlier = await fileAccess(older, days(1))
    await deliverCopy(earlier, days(5))
    expect(await standOf(later)).toMatchObject({ fee: 'NONE', claim: 'RELEASED' })
  })

  it('see one year together, and the other account’s request by its date alone', async () => {
    const first = await aPersonTyping(number)
    const second = await aPersonTyping(number, days(1))
    await deliverCopy(await fileAccess(first), days(1))
    await deliverCopy(await fileAccess(second, days(800)), days(801))
    expect(await viewFreeCopy(first, days(900))).toMatchObject({
      state: 'USED',
      about: { reference: null },
    })
    expect(await refusalOf(fileAccess(first, days(900)))).toBe('FREE_COPY_USED')
    const open = await fileAllTheSame(second, days(901))
    expect(await refusalOf(fileAccess(first, days(902)))).toBe('OPEN_REQUEST_EXISTS')
    expect(await standOf(open)).toMatchObject({ fee: 'TO_ASSESS', claim: null })
  })

  it('are joined when all three are checked at the same moment', async () => {
    const people = await Promise.all([0, 1, 2].map((day) => aPersonTyping(number, days(day))))
    const works: [Case, number][] = []
    for (const [day, person] of people.entries()) {
      const reference = await fileAccess(person, days(day))
      const work = { legal: await anAccount('LEGAL'), reference, now: days(3) }
      await upload(work)
      works.push([work, await writeLetter(work)])
    }
    await Promise.all(works.map(([work, version]) => deliver(work, version)))
    const stands = []
    for (const [{ reference }] of works) stands.push(await standOf(reference))
    expect(stands.map(({ claim }) => claim)).toEqual(['KEPT', 'RELEASED', 'RELEASED'])
    expect(stands.map(({ fee }) => fee)).toEqual(['NONE', 'NONE', 'NONE'])
    const filings = people.map((person) => refusalOf(fileAccess(person, days(4))))
    expect(new Set(await Promise.all(filings))).toEqual(new Set(['FREE_COPY_USED']))
  })

  it('yield one claim when one files while the other is being checked', async () => {
    const first = await aPersonTyping(number)
    const second = await aPersonTyping(number, days(1))
    const old = await fileAccess(second, days(1))
    await noData(old, days(1))
    const work: Case = {
      legal: await anAccount('LEGAL'),
      reference: await fileAccess(first),
      now: days(2),
    }
    await upload(work)
    const version = await writeLetter(work)
    await answer(second, undefined, days(2))
    const ready = await readyToSend(second, days(2))
    await Promise.all([
      deliver(work, version),
      submitRequest(ready).catch(async (error: unknown) => {
        expect(await refusalOf(Promise.reject(error))).toBe('FREE_COPY_USED')
      }),
    ])
    const live = await sql(
      `SELECT 1 FROM "FreeCopyClaim" c JOIN "DataSubject" d ON d."id" = c."holderId"
       WHERE c."state" <> 'RELEASED' AND d."identityNumberHash" = (
         SELECT "identityNumberHash" FROM "DataSubject" WHERE "id" = $1)`,
      [first.dataSubjectId],
    )
    expect(live).toHaveLength(1)
  })
})

describe('the database itself', () => {
  it('refuses a second claim that meets the first, and takes one for the year after', async () => {
    const person = await aPersonTyping(number)
    const kept = await fileAccess(person)
    const other = await fileAllTheSame(person, days(1))
    const forge = (from: string, until: string, state = 'TAKEN') =>
      sql(
        `INSERT INTO "FreeCopyClaim" ("id", "holderId", "requestId", "validFrom", "validUntil", "state")
         SELECT $1, "dataSubjectId", "id", $2, $3, $4::"ClaimState" FROM "Request" WHERE "reference" = $5`,
        [randomUUID(), from, until, state, other],
      )
    for (const [from, until] of [
      ['2026-11-22', '2027-11-22'],
      ['2027-11-21', '2028-11-21'],
      ['2025-11-23', '2026-11-23'],
    ] as const) {
      await expect(forge(from, until)).rejects.toThrow('FreeCopyClaim_one_a_year')
      await expect(forge(from, until, 'KEPT')).rejects.toThrow('FreeCopyClaim_one_a_year')
    }
    await expect(forge('2028-01-01', '2028-01-01')).rejects.toThrow('FreeCopyClaim_period')
    await forge('2027-11-22', '2028-11-22')
    await withdrawRequest({ actor: person, reference: kept, now: days(2) })
    expect((await standOf(kept)).claim).toBe('RELEASED')
  })
})

async function noData(reference: string, now: Temporal.Instant): Promise<void> {
  const work = { legal: await anAccount('LEGAL'), reference, now }
  await deliver(work, await writeLetter(work, undefined, 'no-data'))
}
