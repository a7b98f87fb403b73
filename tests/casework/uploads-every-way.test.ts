import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDraftFile } from '@/lib/casework/requests/add-draft-file'
import { downloadFile } from '@/lib/casework/requests/download-file'
import { takeInEvidence } from '@/lib/casework/requests/write-message'
import { addFile } from '@/lib/casework/staff/add-file'
import { addStructured } from '@/lib/casework/staff/add-structured'
import { takeInMessageFile } from '@/lib/casework/staff/write-message'
import { askForData } from '@/lib/casework/tasks/ask-colleague'
import { takeLinkedFile } from '@/lib/casework/tasks/take-linked-file'
import { controller } from '@/lib/controller/controller'
import type { Actor } from '@/lib/rights/actor'
import { largestFile } from '@/lib/rights/uploads'
import { attachment } from '@/lib/web/download'
import { files, streamed } from '@/tests/factories/files'
import { anAccount, aPerson, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest, answer } from '@/tests/factories/requests'
import { askRaw, tasksOf, tokenOf } from '@/tests/factories/tasks'
import { sql } from '@/tests/support/database'

const now = noon
const form = 'rectification'
let legal: Actor
let person: Actor
let drafter: Actor
let reference: string
let token: string

beforeAll(async () => {
  legal = await anAccount('LEGAL')
  const filed = await aFiledRequest()
  person = filed.person
  reference = filed.reference
  drafter = await aPerson()
  const [category] = controller().categories
  const field = `${category?.key}.${category?.fields.find(({ rectifiable }) => rectifiable)?.key}`
  const values = { [`value.${field}`]: 'Provgatan 1' }
  await answer(
    drafter,
    [
      ['fields', { fields: field }],
      ['values', values],
    ],
    now,
    form,
  )
  await askForData({ actor: legal, reference, raw: askRaw(), now })
  const [task] = await tasksOf(legal, reference)
  token = await tokenOf(task?.id ?? '')
})

type Way = (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<unknown>
const ways: [string, Way][] = [
  [
    'evidence of a draft',
    (name, bytes) => addDraftFile({ actor: drafter, form, name, bytes, now }),
  ],
  [
    'a message of the person',
    (name, bytes) => takeInEvidence({ actor: person, reference, name, bytes, now }),
  ],
  [
    'a message of legal',
    (name, bytes) => takeInMessageFile({ actor: legal, reference, name, bytes, now }),
  ],
  ['a file of the answer', (name, bytes) => addFile({ actor: legal, reference, name, bytes, now })],
  ['a file of a colleague', (name, bytes) => takeLinkedFile({ token, name, bytes, now })],
]

const svg = strToU8(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
)
/** 60 megabytes in 60 kilobytes, in the one part that a detector of types unpacks. */
const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(60_000_000) }, { level: 9 })
/** Never ends by itself. */
async function* endless() {
  const piece = Buffer.concat([files.pdf(), Buffer.alloc(1024 * 1024, 10)])
  for (let size = 0; size <= largestFile + piece.length; size += piece.length) yield piece
}

const harmful: [string, string, Uint8Array, string][] = [
  ['a drawing with a script', 'bild.svg', svg, 'FILE_TYPE_NOT_ALLOWED'],
  ['such a drawing under a picture’s name', 'bild.png', svg, 'FILE_CONTENT_MISMATCH'],
  ['such a drawing as text', 'bild.csv', svg, 'FILE_CONTENT_MISMATCH'],
  ['a page', 'sida.html', files.html(), 'FILE_TYPE_NOT_ALLOWED'],
  ['a page under another name', 'sida.pdf', files.html(), 'FILE_CONTENT_MISMATCH'],
  ['a page as data', 'sida.json', files.html(), 'FILE_CONTENT_MISMATCH'],
  [
    'a page behind a byte-order mark',
    'sida.csv',
    strToU8('\ufeff<html><script>'),
    'FILE_CONTENT_MISMATCH',
  ],
  ['a program', 'kopia.pdf', files.exe(), 'FILE_CONTENT_MISMATCH'],
  ['two extensions', 'kopia.pdf.html', files.pdf(), 'FILE_TYPE_NOT_ALLOWED'],
  ['an archive that swells', 'brev.docx', bomb, 'FILE_CONTENT_MISMATCH'],
  ['nothing', 'kopia.pdf', new Uint8Array(), 'FILE_EMPTY'],
  ['a line break in its name', 'a\r\nSet-Cookie: x=1.pdf', files.pdf(), 'FILE_NAME_INVALID'],
  ['a name that turns round', 'a\u202efdp.exe.pdf', files.pdf(), 'FILE_NAME_INVALID'],
  ['a path', '../../etc/passwd.pdf', files.pdf(), 'FILE_NAME_INVALID'],
  ['a zero byte', 'a\0.pdf', files.pdf(), 'FILE_NAME_INVALID'],
]

const pieces = async () => (await sql('SELECT 1 FROM "FileChunk"')).length

describe.each(ways)('%s', (_, take) => {
  it.each(harmful)(
    'is refused with %s, and nothing of it kept',
    async (_what, name, bytes, code) => {
      const before = await pieces()
      const start = performance.now()
      expect(await refusalOf(take(name, streamed(bytes)))).toBe(code)
      expect(performance.now() - start, 'without unpacking').toBeLessThan(3000)
      expect(await pieces()).toBe(before)
    },
  )

  it('is refused when it is larger than a file may be', async () => {
    expect(await refusalOf(take('stor.pdf', endless()))).toBe('FILE_TOO_LARGE')
  })

  it('is taken with quotes and letters of any language in its name', async () => {
    await take(`Åsas "kopia" – 'ny' 文.pdf`, streamed(files.pdf()))
  })
})

describe('structured data', () => {
  const take = (name: string, bytes: Uint8Array) =>
    addStructured({ actor: legal, reference, name, bytes: streamed(bytes), now })

  it.each([
    ['a page', files.html()],
    ['a drawing', svg],
    ['an archive', files.zip()],
    ['an archive that swells', bomb],
    ['brackets without end', strToU8('['.repeat(200_000))],
    ['a number without end', strToU8(`{"schema":${'9'.repeat(100_000)}}`)],
    ['a key that is everyone’s', strToU8('{"__proto__":{"role":"LEGAL"}}')],
  ])('that are %s are told what is wrong, and nothing is kept', async (_, bytes) => {
    const before = await pieces()
    expect(await take('uppgifter.json', bytes)).not.toEqual([])
    expect(await pieces()).toBe(before)
  })

  it('with a line break in the name are refused', async () => {
    expect(await refusalOf(take('a\n.json', strToU8('{}')))).toBe('FILE_NAME_INVALID')
  })
})

describe('every file that was taken', () => {
  it('goes out as an attachment that no browser shows or runs', async () => {
    const rows = await sql<{ id: string }>(
      `SELECT f."id" FROM "StoredFile" f JOIN "Request" r ON r."id" = f."requestId"
       WHERE r."reference" = $1 AND f."completedAt" IS NOT NULL`,
      [reference],
    )
    expect(rows.length).toBeGreaterThan(1)
    for (const { id: fileId } of rows) {
      const { file, bytes } = await downloadFile({
        actor: legal,
        signedInAt: now,
        reference,
        fileId,
        now,
      })
      const sent = Object.fromEntries(attachment(file, bytes).headers)
      expect(sent).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': expect.stringMatching(
          /^attachment; filename="[\w .-]+"; filename\*=UTF-8''[\w.%-]+$/,
        ),
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      })
    }
  })
})
