import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { downloadFile } from '@/lib/casework/requests/download-file'
import { addFile } from '@/lib/casework/staff/add-file'
import { openCase } from '@/lib/casework/staff/open-case'
import { removeFile } from '@/lib/casework/staff/remove-file'
import { largestFile, mostFiles } from '@/lib/rights/uploads'
import { chunkSize } from '@/lib/vault/file-chunks'
import { answerWhole, type Case, upload } from '@/tests/factories/answers'
import { collected, files } from '@/tests/factories/files'
import { anAccount, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { snapshot, whileRefusing } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

let work: Case & { legal: Case['legal'] }
beforeEach(async () => {
  work = { legal: await anAccount('LEGAL'), reference: (await aFiledRequest()).reference }
})

const filesOf = async () =>
  (await openCase({ actor: work.legal, reference: work.reference, now: noon })).files
const download = async (fileId = '') => {
  const { legal, reference } = work
  const { file, bytes } = await downloadFile({
    actor: legal,
    signedInAt: noon,
    reference,
    fileId,
    now: noon,
  })
  return { file, bytes: await collected(bytes) }
}
const padded = (length: number) =>
  Buffer.concat([files.pdf(), Buffer.alloc(length, 10)]).subarray(0, length)

describe('a file of a copy', () => {
  it.each([
    ['utdrag.pdf', files.pdf(), 'application/pdf'],
    ['bild.PNG', files.png(), 'image/png'],
    [
      'brev.docx',
      files.docx(),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['konto.csv', files.csv(), 'text/csv'],
    ['konto.json', files.json(), 'application/json'],
    ['allt.zip', files.zip(), 'application/zip'],
  ])('is taken when its content is what its name says: %s', async (name, bytes, mediaType) => {
    await upload(work, name, bytes)
    const [file] = await filesOf()
    expect(file).toMatchObject({ name, mediaType, size: bytes.length })
    expect((await download(file?.id)).bytes.equals(bytes)).toBe(true)
  })

  it.each([
    ['a renamed program', 'utdrag.pdf', files.exe(), 'FILE_CONTENT_MISMATCH'],
    ['a program', 'utdrag.exe', files.exe(), 'FILE_TYPE_NOT_ALLOWED'],
    ['markup as csv', 'konto.csv', files.html(), 'FILE_CONTENT_MISMATCH'],
    ['markup', 'konto.html', files.html(), 'FILE_TYPE_NOT_ALLOWED'],
    ['a drawing that can hold scripts', 'bild.svg', Buffer.from('<svg/>'), 'FILE_TYPE_NOT_ALLOWED'],
    ['a picture under another type', 'bild.pdf', files.png(), 'FILE_CONTENT_MISMATCH'],
    ['an archive as a letter', 'brev.docx', files.zip(), 'FILE_CONTENT_MISMATCH'],
    [
      'bytes that are no text as csv',
      'konto.csv',
      Buffer.from([0xff, 0xfe, 0, 1]),
      'FILE_CONTENT_MISMATCH',
    ],
    [
      'bytes that stop being text late',
      'konto.csv',
      Buffer.concat([Buffer.alloc(300_000, 'a'), Buffer.of(0xff)]),
      'FILE_CONTENT_MISMATCH',
    ],
    ['nothing', 'utdrag.pdf', Buffer.alloc(0), 'FILE_EMPTY'],
    ['one byte too much', 'utdrag.pdf', padded(largestFile + 1), 'FILE_TOO_LARGE'],
    ['no extension', 'utdrag', files.pdf(), 'FILE_TYPE_NOT_ALLOWED'],
    ['a path', '../utdrag.pdf', files.pdf(), 'FILE_NAME_INVALID'],
    ['a line break in its name', 'a\r\nb.pdf', files.pdf(), 'FILE_NAME_INVALID'],
    ['a name that turns round', 'a\u202efdp.exe.pdf', files.pdf(), 'FILE_NAME_INVALID'],
  ])('is refused, and nothing of it kept, when it is %s', async (_, name, bytes, code) => {
    const before = await snapshot()
    expect(await refusalOf(upload(work, name, bytes))).toBe(code)
    expect(await snapshot()).toEqual(before)
  })

  it('is taken at the very limit of its size, and comes back whole', async () => {
    const bytes = padded(largestFile)
    await upload(work, 'stor.pdf', bytes)
    const [file] = await filesOf()
    expect((await download(file?.id)).bytes.equals(bytes)).toBe(true)
    const [row] = await sql<{ count: number }>(
      'SELECT count(*)::int FROM "FileChunk" WHERE "fileId" = $1',
      [file?.id],
    )
    expect(row?.count).toBe(largestFile / chunkSize)
  })

  it('is the tenth at most, also when twelve come at once', async () => {
    const names = Array.from({ length: mostFiles + 2 }, (_, at) => `kopia-${at}.pdf`)
    const sent = await Promise.allSettled(names.map((name) => upload(work, name)))
    const refused = sent.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(refused).toEqual(['FILES_TOO_MANY', 'FILES_TOO_MANY'])
    expect(await filesOf()).toHaveLength(mostFiles)
    const [row] = await sql<{ count: number }>(
      'SELECT count(*)::int FROM "StoredFile" WHERE "completedAt" IS NULL',
    )
    expect(row?.count).toBe(0)
  })

  it('leaves nothing when the browser breaks off or the database fails on the way', async () => {
    const before = await snapshot()
    async function* broken() {
      yield Buffer.alloc(chunkSize * 2, 10)
      throw new Error('ECONNRESET')
    }
    const { legal, reference } = work
    const input = { actor: legal, reference, name: 'a.pdf', bytes: broken(), now: noon }
    await expect(addFile(input)).rejects.toThrow('ECONNRESET')
    for (const [operation, table] of [
      ['INSERT', '"FileChunk"'],
      ['UPDATE', '"StoredFile"'],
      ['INSERT', '"LedgerEvent"'],
      ['UPDATE', '"Request"'],
    ] as const)
      await whileRefusing(operation, table, async () => {
        await expect(upload(work)).rejects.toThrow('REFUSED_BY_TEST')
      })
    expect(await snapshot()).toEqual(before)
  })

  it('is seen by nobody before it is whole', async () => {
    const { legal, reference } = work
    let seen = -1
    async function* slow() {
      yield files.pdf()
      seen = (await filesOf()).length
    }
    await addFile({ actor: legal, reference, name: 'a.pdf', bytes: slow(), now: noon })
    expect(seen).toBe(0)
    expect(await filesOf()).toHaveLength(1)
  })

  it('starts the work, and stands in the ledger by id and size, its name and hash sealed', async () => {
    await upload(work, 'konto.csv', files.csv())
    const { legal, reference } = work
    const { history, request } = await openCase({ actor: legal, reference, now: noon })
    expect(request.state).toBe('IN_PROGRESS')
    const types = history.map(({ type }) => type)
    expect(types).toEqual([
      'request.opened',
      'file.added',
      'request.started',
      'free-copy.claimed',
      'request.filed',
    ])
    const [file] = await filesOf()
    expect(history[1]?.facts).toEqual({
      file: file?.id,
      purpose: 'COPY',
      mediaType: 'text/csv',
      size: files.csv().length,
    })
    const hash = createHash('sha256').update(files.csv()).digest('hex')
    expect(JSON.stringify(await snapshot())).not.toContain(hash)
  })

  it('can be taken away again, with an event, but not once the answer is sent', async () => {
    await upload(work)
    const [file] = await filesOf()
    const { legal, reference } = work
    const removal = { actor: legal, reference, fileId: file?.id ?? '', now: noon }
    await removeFile(removal)
    expect(await filesOf()).toEqual([])
    expect(await refusalOf(removeFile(removal))).toBe('NOT_FOUND')
    await answerWhole(work)
    const [kept] = await sql<{ id: string }>(
      'SELECT f."id" FROM "StoredFile" f JOIN "Request" r ON r."id" = f."requestId" WHERE r."reference" = $1',
      [reference],
    )
    expect(await refusalOf(removeFile({ ...removal, fileId: kept?.id ?? '' }))).toBe(
      'TRANSITION_NOT_ALLOWED',
    )
    expect(await refusalOf(upload(work))).toBe('TRANSITION_NOT_ALLOWED')
  })

  it('does not come back when its pieces were swapped, cut off or changed', async () => {
    await upload(work, 'stor.pdf', padded(chunkSize * 3))
    const [file] = await filesOf()
    const tampered = [
      `UPDATE "FileChunk" SET "sealed" = set_bit("sealed", 900, 1 - get_bit("sealed", 900)) WHERE "index" = 1`,
      `DELETE FROM "FileChunk" WHERE "index" = 2`,
    ]
    for (const statement of tampered) {
      await sql(`${statement} AND "fileId" = $1`, [file?.id])
      await expect(download(file?.id)).rejects.toThrow('SEAL_BROKEN')
    }
  })
})
