import { beforeEach, describe, expect, it } from 'vitest'
import { eraseUnderAge } from '@/lib/casework/people/erase-under-age'
import { addDraftFile } from '@/lib/casework/requests/add-draft-file'
import { downloadFile } from '@/lib/casework/requests/download-file'
import { viewDraftFiles } from '@/lib/casework/requests/draft-files'
import { removeDraftFile } from '@/lib/casework/requests/remove-draft-file'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { openCase } from '@/lib/casework/staff/open-case'
import { controller } from '@/lib/controller/controller'
import { removeExpired } from '@/lib/data/expired'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { mostFiles } from '@/lib/rights/uploads'
import { collected, files, streamed } from '@/tests/factories/files'
import { anAccount, aPerson, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { answer, readyToSend } from '@/tests/factories/requests'
import { snapshot, whileRefusing } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

const form = 'rectification'
const [category] = controller().categories
const name = `${category?.key}.${category?.fields.find(({ rectifiable }) => rectifiable)?.key}`
const now = noon
let person: Actor
beforeEach(async () => {
  person = await aPerson()
  const values = { [`value.${name}`]: 'Provgatan 1' }
  await answer(
    person,
    [
      ['fields', { fields: name }],
      ['values', values],
    ],
    now,
    form,
  )
})

const add = (file = 'bevis.pdf', bytes: Uint8Array = files.pdf(), at = now) =>
  addDraftFile({ actor: person, form, name: file, bytes: streamed(bytes), now: at })
const names = async (actor = person) => (await viewDraftFiles(actor, form)).map((file) => file.name)
const finish = () =>
  answer(
    person,
    [
      ['evidence', {}],
      ['meanwhile', { meanwhile: 'no' }],
    ],
    now,
    form,
  )
const send = async () => submitRequest(await readyToSend(person, now, form))
/** How many files this person brought, in whole or not, and their pieces. */
const left = async () => {
  const mine = 'SELECT "id" FROM "StoredFile" WHERE "addedById" = $1'
  const files = await sql(mine, [person.accountId])
  const pieces = await sql(`SELECT 1 FROM "FileChunk" WHERE "fileId" IN (${mine})`, [
    person.accountId,
  ])
  return [files.length, pieces.length]
}

describe('a file that shows what is right', () => {
  it('goes with the draft, and with the request once that is sent; person and legal can fetch it', async () => {
    await add('Intyg åäö 🌲.pdf')
    await add('bild.png', files.png(), now.add({ seconds: 1 }))
    expect(await names()).toEqual(['Intyg åäö 🌲.pdf', 'bild.png'])
    await finish()
    const { reference } = await send()
    const { evidence, history, messages } = await viewRequest({ actor: person, reference, now })
    expect(evidence.map((file) => file.name)).toEqual(['Intyg åäö 🌲.pdf', 'bild.png'])
    expect(messages).toEqual([])
    const added = history.filter(({ type }) => type === 'file.added')
    expect(added.map(({ facts }) => facts.purpose)).toEqual(['EVIDENCE', 'EVIDENCE'])
    const legal = await anAccount('LEGAL')
    const opened = await openCase({ actor: legal, reference, now })
    expect(opened.evidence).toEqual(evidence)
    expect(opened.files, 'the files of the copy stand apart').toEqual([])
    const fileId = evidence[0]?.id ?? ''
    for (const actor of [person, legal]) {
      const { bytes } = await downloadFile({ actor, signedInAt: now, reference, fileId, now })
      expect((await collected(bytes)).equals(Buffer.from(files.pdf()))).toBe(true)
    }
    const stranger = await aPerson()
    expect(
      await refusalOf(downloadFile({ actor: stranger, signedInAt: now, reference, fileId, now })),
    ).toBe('NOT_FOUND')
    expect(await names(), 'the next draft begins without').toEqual([])
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('leaves no readable name or content in the database', async () => {
    await add('alldeles-särskilt.csv', Buffer.from('namn;belopp\nMärkligt;12\n'))
    const rows = JSON.stringify(await snapshot())
    for (const text of ['särskilt', Buffer.from('Märkligt').toString('hex')])
      expect(rows).not.toContain(text)
  })

  it('can be removed until the draft is sent, by its own person alone', async () => {
    await add()
    const [{ id: fileId } = { id: '' }] = await viewDraftFiles(person, form)
    const other = await aPerson()
    await answer(other, [['fields', { fields: name }]], now, form)
    const theirs = { actor: other, form, fileId, now } as const
    expect(await refusalOf(removeDraftFile(theirs))).toBe('NOT_FOUND')
    expect(await names(other)).toEqual([])
    await removeDraftFile({ ...theirs, actor: person })
    expect([await names(), await left()]).toEqual([[], [0, 0]])
  })

  it('changes the draft, so that a page that shows less cannot be sent', async () => {
    await finish()
    const seen = await readyToSend(person, now, form)
    await add()
    expect(await refusalOf(submitRequest(seen))).toBe('DRAFT_CHANGED')
  })

  it.each([
    ['a page of the web', 'bild.png', files.html(), 'FILE_CONTENT_MISMATCH'],
    ['a program', 'bevis.exe', files.exe(), 'FILE_TYPE_NOT_ALLOWED'],
    ['nothing', 'tom.pdf', new Uint8Array(), 'FILE_EMPTY'],
    ['a name with a path', '../bevis.pdf', files.pdf(), 'FILE_NAME_INVALID'],
    ['too much', 'stor.pdf', new Uint8Array(10 * 1024 * 1024 + 1), 'FILE_TOO_LARGE'],
  ])('is refused, and nothing of it kept: %s', async (_, file, bytes, code) => {
    const before = await snapshot()
    expect(await refusalOf(add(file, bytes))).toBe(code)
    expect(await snapshot()).toEqual(before)
  })

  it(`is one of ${mostFiles} at most, also when they come at once`, async () => {
    const tries = Array.from({ length: mostFiles + 2 }, (_, n) => add(`${n}.pdf`))
    const refused = (await Promise.allSettled(tries)).filter(({ status }) => status === 'rejected')
    expect([refused.length, (await names()).length]).toEqual([2, mostFiles])
    expect(await refusalOf(add('en till.pdf'))).toBe('FILES_TOO_MANY')
    expect(await left()).toEqual([mostFiles, mostFiles])
  })

  it('needs a draft, of a form that takes files, and a data subject', async () => {
    const bytes = () => streamed(files.pdf())
    const fresh = await aPerson()
    for (const [actor, of] of [
      [fresh, form],
      [person, 'erasure'],
      [await anAccount('LEGAL'), form],
      [await anAccount('SUPPORT'), form],
    ] as const) {
      const attempt = addDraftFile({ actor, form: of, name: 'bevis.pdf', bytes: bytes(), now })
      expect(await refusalOf(attempt)).toBe('NOT_FOUND')
    }
    expect(await left()).toEqual([0, 0])
  })

  it('that was still coming in when the draft was sent is not kept', async () => {
    await finish()
    const ready = await readyToSend(person, now, form)
    async function* slowly() {
      yield files.pdf().subarray(0, 20)
      await submitRequest(ready)
      yield files.pdf().subarray(20)
    }
    const late = addDraftFile({ actor: person, form, name: 'sen.pdf', bytes: slowly(), now })
    await expect(late).rejects.toThrow()
    expect(await left()).toEqual([0, 0])
  })

  it('stays with the draft when the request cannot be kept', async () => {
    await add()
    await finish()
    await whileRefusing('INSERT', '"LedgerEvent"', async () => {
      await expect(send()).rejects.toThrow()
    })
    expect(await names()).toEqual(['bevis.pdf'])
    const { reference } = await send()
    const viewed = await viewRequest({ actor: person, reference, now })
    expect(viewed.evidence).toHaveLength(1)
  })
})

describe('what is left of files that nobody sends', () => {
  it('goes with the draft after seven days', async () => {
    await add()
    await removeExpired(now.add({ hours: 24 * 7 }), 7)
    expect(await left()).toEqual([0, 0])
  })

  it('goes with the visit of someone under age', async () => {
    await add()
    await eraseUnderAge(person, now)
    expect(await left()).toEqual([0, 0])
  })

  it('is swept an hour after an upload broke off with its process, and not before', async () => {
    await add()
    await sql('UPDATE "StoredFile" SET "completedAt" = NULL WHERE "addedById" = $1', [
      person.accountId,
    ])
    const hour = now.add({ hours: 1 })
    expect((await removeExpired(hour.subtract({ milliseconds: 1 }), 7)).unfinishedFiles).toBe(0)
    expect((await removeExpired(hour, 7)).unfinishedFiles).toBe(1)
    expect(await left()).toEqual([0, 0])
  })
})
