import { beforeEach, describe, expect, it } from 'vitest'
import { revokeCopy } from '@/lib/casework/copies/revoke-copy'
import { seeToCopies } from '@/lib/casework/copies/see-to-copies'
import { downloadFile } from '@/lib/casework/requests/download-file'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { openCase } from '@/lib/casework/staff/open-case'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { type Case, deliver, upload, writeLetter } from '@/tests/factories/answers'
import { collected } from '@/tests/factories/files'
import { anAccount, inStockholm, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { mailKindsOf, snapshot } from '@/tests/factories/rows'
import { addData } from '@/tests/factories/structured'
import { sql } from '@/tests/support/database'

let work: Case
let person: Actor
beforeEach(async () => {
  // What other tests left is none of this one's.
  await sql('UPDATE "Answer" SET "copyGoneAt" = now() WHERE "deliveredAt" IS NOT NULL')
  const filed = await aFiledRequest()
  person = filed.person
  work = { legal: await anAccount('LEGAL'), reference: filed.reference }
  await upload(work)
  await addData(work)
  await deliver(work, await writeLetter(work))
})

const look = (now = noon) => viewRequest({ actor: person, reference: work.reference, now })
const revoke = (reason = 'Fel kontoutdrag.', now = noon, actor = work.legal) =>
  revokeCopy({ actor, reference: work.reference, reason, now })
const fetchCopy = async (now = noon, actor = person) => {
  const { delivered } = await look()
  const fileId = delivered?.files[0]?.id ?? ''
  const { bytes } = await downloadFile({
    actor,
    signedInAt: now,
    reference: work.reference,
    fileId,
    now,
  })
  return collected(bytes)
}
const mails = async () => mailKindsOf((await look()).request.id)
const filesLeft = async () => {
  const rows = await sql<{ purpose: string }>(
    `SELECT f."purpose"::text FROM "StoredFile" f JOIN "Request" r ON r."id" = f."requestId"
     WHERE r."reference" = $1 ORDER BY 1`,
    [work.reference],
  )
  return rows.map(({ purpose }) => purpose)
}

describe('a copy that nobody fetched', () => {
  it('is reminded of once, on its twentieth day in Stockholm', async () => {
    expect(await seeToCopies(inStockholm('2026-12-11T23:59:59'))).toEqual({
      reminded: 0,
      removed: 0,
    })
    const day20 = inStockholm('2026-12-12T00:00:00')
    expect(await seeToCopies(day20)).toEqual({ reminded: 1, removed: 0 })
    expect(await seeToCopies(day20)).toEqual({ reminded: 0, removed: 0 })
    expect((await mails()).filter((kind) => kind === 'COPY_REMINDER')).toHaveLength(1)
    expect((await look()).history[0]).toMatchObject({
      type: 'copy.reminded',
      role: 'SYSTEM',
      facts: { availableUntil: '2026-12-22' },
    })
  })

  it('is reminded of once, also by four workers at a time', async () => {
    const day20 = inStockholm('2026-12-12T08:00:00')
    await Promise.all([1, 2, 3, 4].map(() => seeToCopies(day20)))
    expect((await mails()).filter((kind) => kind === 'COPY_REMINDER')).toHaveLength(1)
  })

  it('is not reminded of when it was fetched, taken back or said that there is nothing', async () => {
    const day20 = inStockholm('2026-12-12T08:00:00')
    await fetchCopy()
    expect(await seeToCopies(day20)).toEqual({ reminded: 0, removed: 0 })
    const other = await aFiledRequest()
    const nothing = { legal: work.legal, reference: other.reference }
    await deliver(nothing, await writeLetter(nothing, undefined, 'no-data'))
    expect(await seeToCopies(day20)).toEqual({ reminded: 0, removed: 0 })
  })

  it('is reminded of although legal looked at it', async () => {
    await fetchCopy(noon, work.legal)
    expect(await seeToCopies(inStockholm('2026-12-13T08:00:00'))).toEqual({
      reminded: 1,
      removed: 0,
    })
  })
})

describe('a copy whose last day is over', () => {
  const lastMoment = inStockholm('2026-12-22T23:59:59')
  const after = inStockholm('2026-12-23T00:00:00')

  it('is removed for good, with how many files there were in the ledger', async () => {
    await seeToCopies(lastMoment)
    expect(await filesLeft()).toEqual(['COPY', 'STRUCTURED'])
    expect(await seeToCopies(after)).toEqual({ reminded: 0, removed: 1 })
    expect(await filesLeft()).toEqual([])
    const heads = 'SELECT count(*)::int AS left FROM "StructuredCopy"'
    const structured = `SELECT count(*)::int AS left FROM "StoredFile" WHERE "purpose" = 'STRUCTURED'`
    expect(await sql(heads)).toEqual(await sql(structured))
    const { history, delivered } = await look(after)
    expect(history[0]).toMatchObject({ type: 'copy.purged', role: 'SYSTEM', facts: { files: 2 } })
    expect(delivered).toMatchObject({ files: [], structured: null, letter: expect.any(String) })
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is removed once: a second look changes nothing', async () => {
    await seeToCopies(after)
    const before = await snapshot()
    expect(await seeToCopies(after.add({ hours: 24 * 400 }))).toEqual({ reminded: 0, removed: 0 })
    expect(await snapshot()).toEqual(before)
  })

  it('leaves what was added for the next answer since', async () => {
    await sql(
      `UPDATE "Request" SET "state" = 'IN_PROGRESS', "endedAt" = NULL WHERE "reference" = $1`,
      [work.reference],
    )
    const later = { ...work, now: inStockholm('2026-12-20T10:00:00') }
    await upload(later, 'ny.pdf')
    await addData(later)
    expect(await filesLeft()).toEqual(['COPY', 'COPY', 'STRUCTURED', 'STRUCTURED'])
    await seeToCopies(after)
    expect(await filesLeft()).toEqual(['COPY', 'STRUCTURED'])
  })
})

describe('taking a delivered copy back', () => {
  it('ends every way to it at once, and tells the person why', async () => {
    await revoke()
    expect(await refusalOf(fetchCopy())).toBe('NOT_FOUND')
    const { delivered, history } = await look()
    expect(delivered).toMatchObject({
      files: [],
      structured: null,
      revoked: { at: noon, reason: 'Fel kontoutdrag.' },
    })
    expect(history[0]).toMatchObject({ type: 'copy.revoked', role: 'LEGAL' })
    expect(await mails()).toContain('COPY_REVOKED')
    const view = await openCase({ actor: work.legal, reference: work.reference, now: noon })
    expect(view.copy).toMatchObject({ fetchable: false, revoked: { reason: 'Fel kontoutdrag.' } })
    expect(await refusalOf(revoke())).toBe('TRANSITION_NOT_ALLOWED')
    expect(await seeToCopies(inStockholm('2026-12-13T08:00:00'))).toEqual({
      reminded: 0,
      removed: 0,
    })
  })

  it('needs a reason, legal, and a copy that can still be fetched', async () => {
    const before = await snapshot()
    expect(await refusalOf(revoke(' '))).toBe('REVOKE_REASON_MISSING')
    expect(await refusalOf(revoke('x'.repeat(1001)))).toBe('TEXT_TOO_LONG')
    expect(await refusalOf(revoke('x', noon, person))).toBe('NOT_FOUND')
    expect(await refusalOf(revoke('x', noon, await anAccount('SUPPORT')))).toBe('NOT_FOUND')
    expect(await refusalOf(revoke('x', inStockholm('2026-12-23T00:00:00')))).toBe(
      'TRANSITION_NOT_ALLOWED',
    )
    expect(Object.keys(await snapshot())).toEqual(Object.keys(before))
  })
})
