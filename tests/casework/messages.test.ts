import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { downloadFile } from '@/lib/casework/requests/download-file'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { takeInEvidence, writeMessage } from '@/lib/casework/requests/write-message'
import { openCase } from '@/lib/casework/staff/open-case'
import { removeFile } from '@/lib/casework/staff/remove-file'
import { writeToPerson } from '@/lib/casework/staff/write-message'
import type { Actor } from '@/lib/rights/actor'
import { limits } from '@/lib/rights/limits'
import { upload } from '@/tests/factories/answers'
import { collected, files, streamed } from '@/tests/factories/files'
import { anAccount, aPerson, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { mailKindsOf, snapshot, whileRefusing } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

const now = noon
let person: Actor
let legal: Actor
let reference: string
beforeEach(async () => {
  ;({ person, reference } = await aFiledRequest())
  legal = await anAccount('LEGAL')
})

const look = () => viewRequest({ actor: person, reference, now })
const take = (name = 'bevis.pdf', bytes: Uint8Array = files.pdf(), actor = person, at = now) =>
  takeInEvidence({ actor, reference, name, bytes: streamed(bytes), now: at })
type Message = Partial<Parameters<typeof writeMessage>[0]>
const write = (more: Message = {}) =>
  writeMessage({
    actor: person,
    reference,
    messageId: randomUUID(),
    text: 'Hej! Här kommer det.',
    files: [],
    now,
    ...more,
  })
const unkept = () => sql('SELECT 1 FROM "StoredFile" WHERE "completedAt" IS NULL')

describe('a message to legal', () => {
  it('stands in the thread with its files, is fetched by both, and is mailed to legal at once', async () => {
    const second = now.add({ seconds: 1 })
    const picture = await take('bild.png', files.png(), person, second)
    await write({ files: [await take(), picture] })
    const { messages, request, history } = await look()
    expect(messages).toMatchObject([
      {
        author: 'PERSON',
        text: 'Hej! Här kommer det.',
        files: [{ name: 'bevis.pdf' }, { name: 'bild.png', mediaType: 'image/png' }],
      },
    ])
    const types = history.map(({ type }) => type).slice(0, 3)
    expect(types).toEqual(['file.added', 'file.added', 'message.written'])
    expect(await mailKindsOf(request.id)).toContain('LEGAL_MESSAGE')
    const opened = await openCase({ actor: legal, reference, now })
    expect(opened.messages).toEqual(messages)
    expect(opened.files, 'the files of the copy stand apart').toEqual([])
    const fileId = messages[0]?.files[0]?.id ?? ''
    for (const actor of [person, legal]) {
      const { bytes } = await downloadFile({ actor, signedInAt: now, reference, fileId, now })
      expect((await collected(bytes)).equals(Buffer.from(files.pdf()))).toBe(true)
    }
    const stranger = await aPerson()
    expect(
      await refusalOf(downloadFile({ actor: stranger, signedInAt: now, reference, fileId, now })),
    ).toBe('NOT_FOUND')
    expect(await refusalOf(removeFile({ actor: legal, reference, fileId, now }))).toBe('NOT_FOUND')
  })

  it('leaves no readable word in the database', async () => {
    await write({ text: 'en alldeles särskild mening' })
    expect(JSON.stringify(await snapshot())).not.toContain('särskild mening')
  })

  it('sent twice is one message, with its files once', async () => {
    const messageId = randomUUID()
    const [one, two] = [await take(), await take()]
    await Promise.all([write({ messageId, files: [one] }), write({ messageId, files: [two] })])
    const { messages, request } = await look()
    expect(messages).toHaveLength(1)
    expect(messages[0]?.files).toHaveLength(1)
    expect(await unkept()).toEqual([])
    const mails = await mailKindsOf(request.id)
    expect(mails.filter((kind) => kind === 'LEGAL_MESSAGE')).toHaveLength(1)
  })

  it('is refused empty, too long, unreadable, and keeps no file then', async () => {
    const before = await snapshot()
    const refused = async (text: string) => refusalOf(write({ text, files: [await take()] }))
    expect(await refused(' ')).toBe('MESSAGE_MISSING')
    expect(await refused('x'.repeat(10_001))).toBe('TEXT_TOO_LONG')
    expect(await refused('a\u0000b')).toBe('TEXT_UNREADABLE')
    expect(await snapshot()).toEqual(before)
  })

  it('takes only files that are what they say, ten at most', async () => {
    const before = await snapshot()
    expect(await refusalOf(take('bild.pdf', files.png()))).toBe('FILE_CONTENT_MISMATCH')
    expect(await refusalOf(take('spel.exe', files.exe()))).toBe('FILE_TYPE_NOT_ALLOWED')
    expect(await refusalOf(take('tom.pdf', new Uint8Array()))).toBe('FILE_EMPTY')
    const many = await Promise.all(Array.from({ length: 11 }, (_, at) => take(`${at}.pdf`)))
    expect(await refusalOf(write({ files: many }))).toBe('FILES_TOO_MANY')
    expect(await snapshot()).toEqual(before)
  })

  it('leaves the ten places of the copy to the copy', async () => {
    await write({
      files: await Promise.all(Array.from({ length: 10 }, (_, at) => take(`${at}.pdf`))),
    })
    await upload({ legal, reference })
    expect((await openCase({ actor: legal, reference, now })).files).toHaveLength(1)
  })

  it('is the reply while the request waits for the person', async () => {
    await sql(`UPDATE "Request" SET "state" = 'WAITING_FOR_PERSON' WHERE "reference" = $1`, [
      reference,
    ])
    await write()
    const { request, history } = await look()
    expect(request.state).toBe('IN_PROGRESS')
    expect(history[0]?.facts).toMatchObject({ reply: true })
  })

  it('is one of so many a day', async () => {
    for (let sent = 0; sent < limits['message-person'].points; sent += 1) await write()
    expect(await refusalOf(write())).toBe('MESSAGES_TOO_MANY')
    await write({ now: now.add({ hours: 24 }) })
    expect((await look()).messages).toHaveLength(limits['message-person'].points + 1)
  })

  it('goes nowhere from anyone else, from staff, or with a file of another request', async () => {
    const before = await snapshot()
    for (const actor of [await aPerson(), legal, await anAccount('SUPPORT')]) {
      expect(await refusalOf(write({ actor }))).toBe('NOT_FOUND')
      expect(await refusalOf(take('a.pdf', files.pdf(), actor))).toBe('NOT_FOUND')
    }
    expect(Object.keys(await snapshot())).toEqual(Object.keys(before))
    const other = await aFiledRequest()
    const file = await takeInEvidence({
      actor: other.person,
      reference: other.reference,
      name: 'a.pdf',
      bytes: streamed(files.pdf()),
      now,
    })
    expect(await refusalOf(write({ files: [file] }))).toBe('NOT_FOUND')
    expect((await look()).messages).toEqual([])
  })

  it.each([
    ['INSERT', '"Message"'],
    ['UPDATE', '"StoredFile"'],
    ['INSERT', '"LedgerEvent"'],
    ['INSERT', '"OutgoingMail"'],
  ] as const)('leaves nothing behind when it fails at %s of %s', async (operation, table) => {
    const before = await snapshot()
    const file = await take()
    await whileRefusing(operation, table, async () => {
      await expect(write({ files: [file] })).rejects.toThrow('REFUSED_BY_TEST')
    })
    expect(await snapshot()).toEqual(before)
  })
})

describe('a message to the person', () => {
  const say = (more: Partial<Parameters<typeof writeToPerson>[0]> = {}) =>
    writeToPerson({
      actor: legal,
      reference,
      messageId: randomUUID(),
      text: 'Hej Maja',
      now,
      ...more,
    })

  it('stands in their thread, and they are mailed that it is there', async () => {
    const messageId = randomUUID()
    await say({ messageId })
    await say({ messageId })
    const { messages, request } = await look()
    expect(messages).toMatchObject([{ author: 'LEGAL', text: 'Hej Maja', files: [] }])
    const mails = await mailKindsOf(request.id)
    expect(mails.filter((kind) => kind === 'MESSAGE')).toHaveLength(1)
    expect(JSON.stringify(messages)).not.toContain(legal.accountId)
  })

  it('is refused empty, and to all but legal', async () => {
    expect(await refusalOf(say({ text: ' ' }))).toBe('MESSAGE_MISSING')
    for (const actor of [person, await anAccount('SUPPORT'), await anAccount('ADMIN')])
      expect(await refusalOf(say({ actor }))).toBe('NOT_FOUND')
  })
})
