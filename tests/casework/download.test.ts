import { beforeEach, describe, expect, it } from 'vitest'
import { downloadFile } from '@/lib/casework/requests/download-file'
import { viewRequest } from '@/lib/casework/requests/view-request'
import type { Actor } from '@/lib/rights/actor'
import { answerWhole, type Case, upload } from '@/tests/factories/answers'
import { collected, files } from '@/tests/factories/files'
import { anAccount, inStockholm, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

let work: Case
let person: Actor
beforeEach(async () => {
  const filed = await aFiledRequest()
  person = filed.person
  work = { legal: await anAccount('LEGAL'), reference: filed.reference }
})

async function fileId(): Promise<string> {
  const [file] = await sql<{ id: string }>(
    'SELECT f."id" FROM "StoredFile" f JOIN "Request" r ON r."id" = f."requestId" WHERE r."reference" = $1',
    [work.reference],
  )
  return file?.id ?? ''
}
const download = async (now = noon, actor = person, signedInAt = now) =>
  downloadFile({ actor, signedInAt, reference: work.reference, fileId: await fileId(), now })
const look = (now = noon) => viewRequest({ actor: person, reference: work.reference, now })

describe('downloading a copy', () => {
  it('gives the person the file, byte for byte', async () => {
    await answerWhole(work)
    const { file, bytes } = await download()
    expect(file).toMatchObject({ name: 'kopia.pdf', mediaType: 'application/pdf' })
    expect((await collected(bytes)).equals(files.pdf())).toBe(true)
  })

  it('works to the end of the last day in Stockholm and not after', async () => {
    await answerWhole(work)
    const lastMoment = inStockholm('2026-12-22T23:59:59.999')
    await download(lastMoment)
    expect((await look(lastMoment)).delivered?.files).toHaveLength(1)
    const after = lastMoment.add({ milliseconds: 1 })
    expect(await refusalOf(download(after))).toBe('NOT_FOUND')
    expect((await look(after)).delivered).toMatchObject({ files: [], letter: expect.any(String) })
  })

  it('needs a sign-in of at most a quarter of an hour ago, and notes nothing without', async () => {
    await answerWhole(work)
    const minutes = (count: number) => noon.subtract({ seconds: Math.round(count * 60) })
    await download(noon, person, minutes(15))
    const before = await snapshot()
    expect(await refusalOf(download(noon, person, minutes(15.1)))).toBe('SIGN_IN_AGAIN')
    expect(await snapshot()).toEqual(before)
    await download(noon, work.legal, minutes(300))
  })

  it('is not possible before the answer is sent', async () => {
    await upload(work)
    expect(await refusalOf(download())).toBe('NOT_FOUND')
    await download(noon, work.legal)
  })

  it('is an event each time, noted before the first byte leaves, with the role', async () => {
    await answerWhole(work)
    await download()
    await download(noon, work.legal)
    const { history } = await look()
    expect(history.slice(0, 2).map(({ type, facts }) => [type, facts.role])).toEqual([
      ['copy.downloaded', 'LEGAL'],
      ['copy.downloaded', 'DATA_SUBJECT'],
    ])
  })

  it('is no event when it is refused, and looking at the request is none either', async () => {
    await answerWhole(work)
    const stranger = (await aFiledRequest()).person
    const before = await snapshot()
    expect(await refusalOf(download(noon, stranger))).toBe('NOT_FOUND')
    await look()
    expect(await snapshot()).toEqual(before)
  })

  it('does not hand evidence of the case to the person', async () => {
    await answerWhole(work)
    await sql(`UPDATE "StoredFile" SET "purpose" = 'EVIDENCE' WHERE "id" = $1`, [await fileId()])
    expect(await refusalOf(download())).toBe('NOT_FOUND')
    expect((await look()).delivered?.files).toEqual([])
  })
})
