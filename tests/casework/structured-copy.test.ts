import { beforeEach, describe, expect, it } from 'vitest'
import { downloadFile } from '@/lib/casework/requests/download-file'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { addStructured } from '@/lib/casework/staff/add-structured'
import { openCase } from '@/lib/casework/staff/open-case'
import { removeFile } from '@/lib/casework/staff/remove-file'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { largestStructured } from '@/lib/rights/uploads'
import { type Case, deliver, writeLetter } from '@/tests/factories/answers'
import { collected, streamed } from '@/tests/factories/files'
import { anAccount, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { snapshot, whileRefusing } from '@/tests/factories/rows'
import { addData } from '@/tests/factories/structured'
import { heldData } from '@/tests/factories/structured-data'
import { sql } from '@/tests/support/database'
import { readPdf } from '../bench/copy/read-pdf'

let work: Case
let person: Actor
beforeEach(async () => {
  const filed = await aFiledRequest()
  person = filed.person
  work = { legal: await anAccount('LEGAL'), reference: filed.reference }
})

const open = () => openCase({ actor: work.legal, reference: work.reference, now: noon })
const idOf = async () => {
  const [file] = await sql<{ id: string }>(
    `SELECT f."id" FROM "StoredFile" f JOIN "Request" r ON r."id" = f."requestId"
     WHERE r."reference" = $1 AND f."purpose" = 'STRUCTURED'`,
    [work.reference],
  )
  return file?.id ?? ''
}
const download = async (as: string | null, actor = person, minutes = 0) =>
  downloadFile({
    actor,
    signedInAt: noon.subtract({ seconds: minutes * 60 }),
    reference: work.reference,
    fileId: await idOf(),
    as,
    now: noon,
  })
const deliverData = async () => {
  await addData(work)
  await deliver(work, await writeLetter(work))
}

describe('structured data on a case', () => {
  it('are kept by what there is, start the case, and count as its copy', async () => {
    expect(await addData(work)).toEqual([])
    const view = await open()
    expect(view.structured).toMatchObject({
      name: 'uppgifter.json',
      counts: { accounts: 1, loans: 0, transactions: 2 },
    })
    expect(view).toMatchObject({ files: [], request: { state: 'IN_PROGRESS' } })
    expect(view.history.map(({ type }) => type)).toContain('structured.added')
    await deliver(work, await writeLetter(work))
  })

  it('are replaced by others, and removed', async () => {
    await addData(work)
    const first = await idOf()
    await addData(work, { ...heldData, FINANCIAL: { transactions: [] } }, 'nya.json')
    expect((await open()).structured).toMatchObject({
      name: 'nya.json',
      counts: { transactions: 0 },
    })
    const input = { actor: work.legal, reference: work.reference, now: noon }
    expect(await refusalOf(removeFile({ ...input, fileId: first }))).toBe('NOT_FOUND')
    await removeFile({ ...input, fileId: await idOf() })
    expect((await open()).structured).toBeNull()
  })

  it('leave nothing behind when something in them is wrong', async () => {
    const before = await snapshot()
    const wrong = structuredClone(heldData)
    wrong.FINANCIAL.transactions.push({
      transaction: 'x',
      transactionAmount: '1,5',
      transactionDate: '2026-01-01',
    })
    expect(await addData(work, wrong)).toEqual([
      { code: 'AMOUNT', path: ['FINANCIAL', 'transactions', 2, 'transactionAmount'] },
    ])
    expect(await addData(work, 'inte json')).toMatchObject([{ code: 'NOT_JSON' }])
    expect(await refusalOf(addData(work, ''))).toBe('FILE_EMPTY')
    expect(await refusalOf(addData(work, heldData, '../x.json'))).toBe('FILE_NAME_INVALID')
    expect(await snapshot()).toEqual(before)
  })

  it('keep those before when the new ones are wrong or break off', async () => {
    await addData(work)
    const before = await snapshot()
    await addData(work, { ...heldData, madeOn: 'i går' })
    async function* broken() {
      yield Buffer.from('{"format":"copy-1","FINANCIAL":{"transactions":[')
      throw new Error('BROKEN_OFF')
    }
    const input = { actor: work.legal, reference: work.reference, name: 'a.json', now: noon }
    await expect(addStructured({ ...input, bytes: broken() })).rejects.toThrow('BROKEN_OFF')
    await whileRefusing('INSERT', '"LedgerEvent"', async () => {
      await expect(addData(work)).rejects.toThrow('REFUSED_BY_TEST')
    })
    expect(await snapshot()).toEqual(before)
  })

  it('that never end are not read for ever', async () => {
    let read = 0
    async function* endless() {
      for (;;) {
        read += 1024 * 1024
        yield Buffer.alloc(1024 * 1024, ' ')
      }
    }
    const input = { actor: work.legal, reference: work.reference, name: 'a.json', now: noon }
    expect(await addStructured({ ...input, bytes: endless() })).toMatchObject([
      { code: 'TOO_LONG' },
    ])
    expect(read).toBeLessThan(largestStructured)
  })

  it('are not for others, and not for a case that is answered', async () => {
    const bytes = () => streamed(Buffer.from(JSON.stringify(heldData)))
    for (const actor of [person, await anAccount('SUPPORT'), await anAccount('ADMIN')]) {
      const input = { actor, reference: work.reference, name: 'a.json', bytes: bytes(), now: noon }
      expect(await refusalOf(addStructured(input))).toBe('NOT_FOUND')
    }
    await deliverData()
    expect(await refusalOf(addData(work))).toBe('TRANSITION_NOT_ALLOWED')
  })
})

describe('the copy that the portal makes', () => {
  it('is given to the person as PDF, CSV and JSON, each noted in the ledger', async () => {
    await deliverData()
    const pdf = await download('pdf')
    const read = await readPdf(await collected(pdf.bytes))
    expect(pdf.file).toEqual({
      name: `mina-uppgifter-${work.reference}.pdf`,
      mediaType: 'application/pdf',
      size: null,
    })
    expect(read).toMatchObject({ tagged: true, language: 'sv', pages: 1 })
    expect(JSON.stringify(read.content)).toContain('Åsa Öberg')
    const csv = (await collected((await download('csv')).bytes)).toString()
    expect(csv).toContain("'=SUM(A1),1000,")
    const json = JSON.parse((await collected((await download('json')).bytes)).toString())
    expect(json).toEqual({ $schema: 'http://localhost:3000/schemas/copy-1.json', ...heldData })
    const { history, delivered } = await viewRequest({
      actor: person,
      reference: work.reference,
      now: noon,
    })
    expect(delivered).toMatchObject({ files: [], structured: { counts: { transactions: 2 } } })
    expect(
      history
        .slice(0, 5)
        .map(({ facts }) => facts.as)
        .filter(Boolean),
    ).toEqual(['json', 'csv', 'pdf'])
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is seen by legal before it is sent, and by the person not', async () => {
    await addData(work)
    expect(await refusalOf(download('pdf'))).toBe('NOT_FOUND')
    expect(
      (await collected((await download('csv', work.legal, 500)).bytes)).length,
    ).toBeGreaterThan(100)
  })

  it.each([null, '', 'xml', 'PDF'])('is not made as %j', async (as) => {
    await deliverData()
    expect(await refusalOf(download(as))).toBe('NOT_FOUND')
  })

  it('needs a sign-in of at most a quarter of an hour ago', async () => {
    await deliverData()
    await download('pdf', person, 15)
    const before = await snapshot()
    expect(await refusalOf(download('pdf', person, 15.1))).toBe('SIGN_IN_AGAIN')
    expect(await snapshot()).toEqual(before)
  })

  it('is nobody else’s', async () => {
    await deliverData()
    const stranger = (await aFiledRequest()).person
    expect(await refusalOf(download('json', stranger))).toBe('NOT_FOUND')
  })
})
