import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { downloadFile } from '@/lib/casework/requests/download-file'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { addNote } from '@/lib/casework/staff/notes'
import { openCase } from '@/lib/casework/staff/open-case'
import { messageTemplates, viewWriting } from '@/lib/casework/staff/view-writing'
import { takeInMessageFile, writeToPerson } from '@/lib/casework/staff/write-message'
import type { Actor } from '@/lib/rights/actor'
import { collected, files, streamed } from '@/tests/factories/files'
import { anAccount, noon as now } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'

let person: Actor
let legal: Actor
let reference: string
beforeEach(async () => {
  ;({ person, reference } = await aFiledRequest())
  legal = await anAccount('LEGAL')
})

const take = (actor = legal, bytes: Uint8Array = files.pdf()) =>
  takeInMessageFile({ actor, reference, name: 'blankett.pdf', bytes: streamed(bytes), now })
const write = (more: Partial<Parameters<typeof writeToPerson>[0]> = {}) =>
  writeToPerson({ actor: legal, reference, messageId: randomUUID(), text: 'Hej.', now, ...more })

describe('a message from legal', () => {
  it('brings its files to the person, who can fetch them, and adds nothing to the copy', async () => {
    const messageId = randomUUID()
    const [one, two] = [await take(), await take()]
    await write({ messageId, files: [one] })
    await write({ messageId, files: [two] })
    const { messages } = await viewRequest({ actor: person, reference, now })
    expect(messages).toMatchObject([{ author: 'LEGAL', files: [{ name: 'blankett.pdf' }] }])
    const fileId = messages[0]?.files[0]?.id ?? ''
    const input = { actor: person, signedInAt: now, reference, fileId, now }
    const { bytes } = await downloadFile(input)
    expect((await collected(bytes)).equals(Buffer.from(files.pdf()))).toBe(true)
    expect((await openCase({ actor: legal, reference, now })).files).toEqual([])
  })

  it('takes files that are what they say, from legal alone', async () => {
    const before = await snapshot()
    expect(await refusalOf(take(legal, files.png()))).toBe('FILE_CONTENT_MISMATCH')
    expect(await refusalOf(take(person))).toBe('NOT_FOUND')
    const other = await aFiledRequest()
    const elsewhere = { reference: other.reference, files: [await take()] }
    expect(await refusalOf(write(elsewhere))).toBe('NOT_FOUND')
    expect((await snapshot())['"public"."StoredFile"']).toEqual(before['"public"."StoredFile"'])
  })

  it.each(messageTemplates)(
    'begins with a template in the language of the person: %s',
    async (template) => {
      const { text } = await viewWriting({ actor: legal, reference, template })
      expect(text).toMatch(/^Hej Prov Person!\n\n/)
      expect(text).toContain(reference)
      expect(text).not.toMatch(/[{}]/)
      expect(await refusalOf(viewWriting({ actor: person, reference, template }))).toBe('NOT_FOUND')
    },
  )
})

describe('an internal note', () => {
  const add = (more: Partial<Parameters<typeof addNote>[0]> = {}) =>
    addNote({ actor: legal, reference, noteId: randomUUID(), text: 'En intern sak.', now, ...more })

  it('is read by legal, told from those of colleagues, and leaves no readable word', async () => {
    const noteId = randomUUID()
    await add({ noteId })
    await add({ noteId })
    const colleague = await anAccount('LEGAL')
    const { notes } = await openCase({ actor: colleague, reference, now })
    expect(notes).toMatchObject([{ text: 'En intern sak.', own: false }])
    expect(JSON.stringify(await snapshot())).not.toContain('En intern sak')
    const { history } = await viewRequest({ actor: person, reference, now })
    const added = history.filter(({ type }) => type === 'note.added')
    expect(added).toMatchObject([{ facts: { note: noteId } }])
    expect(JSON.stringify(history)).not.toContain('intern sak')
  })

  it('is refused empty, too long, and from anyone else', async () => {
    expect(await refusalOf(add({ text: ' ' }))).toBe('NOTE_MISSING')
    expect(await refusalOf(add({ text: 'x'.repeat(10_001) }))).toBe('TEXT_TOO_LONG')
    for (const role of ['SUPPORT', 'ADMIN', 'DATA_SUBJECT'] as const)
      expect(await refusalOf(add({ actor: await anAccount(role) }))).toBe('NOT_FOUND')
  })
})
