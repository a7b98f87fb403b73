import { beforeEach, describe, expect, it } from 'vitest'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { saveAnswerDraft, viewAnswerDraft } from '@/lib/casework/staff/answer-draft'
import { openCase } from '@/lib/casework/staff/open-case'
import { viewQueue } from '@/lib/casework/staff/view-queue'
import { controller } from '@/lib/controller/controller'
import { informationSheet } from '@/lib/controller/information-sheet'
import { linesToFill } from '@/lib/controller/lines-to-fill'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import {
  answerWhole,
  type Case,
  decide,
  deliver,
  upload,
  writeLetter,
} from '@/tests/factories/answers'
import { anAccount, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { snapshot, whileRefusing } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

let work: Case
let person: Actor
beforeEach(async () => {
  const filed = await aFiledRequest()
  person = filed.person
  work = { legal: await anAccount('LEGAL'), reference: filed.reference }
})

const look = () => viewRequest({ actor: person, reference: work.reference, now: noon })
const save = (letter: string, version: number) =>
  saveAnswerDraft({ actor: work.legal, reference: work.reference, letter, version, now: noon })

describe('the letter of an answer', () => {
  it('is made by the decision, and kept as it is saved', async () => {
    expect(await refusalOf(viewAnswerDraft(work.legal, work.reference, noon))).toBe('NOT_DECIDED')
    expect(await refusalOf(save('Hej', 0))).toBe('NOT_DECIDED')
    await decide(work)
    const draft = await viewAnswerDraft(work.legal, work.reference, noon)
    expect(draft).toMatchObject({ version: 1, files: [] })
    expect(draft.letter).toContain(controller().legalName)
    await save('Hej Maja', 1)
    const saved = await viewAnswerDraft(work.legal, work.reference, noon)
    expect(saved).toMatchObject({ version: 2, letter: 'Hej Maja', unfilled: [] })
    expect(saved.request.state).toBe('DECIDED')
  })

  it('is not written over by someone who began from an older version', async () => {
    await decide(work)
    await save('Ett', 1)
    await save('Två', 2)
    for (const version of [0, 1, 2, 4])
      expect(await refusalOf(save('Tre', version))).toBe('CHANGED_MEANWHILE')
    expect((await viewAnswerDraft(work.legal, work.reference, noon)).letter).toBe('Två')
  })

  it('is saved by one of ten officers who send at once', async () => {
    await decide(work)
    const sent = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) => save(`Brev ${at}`, 1)),
    )
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is refused when it is empty, too long or unreadable', async () => {
    expect(await refusalOf(save('  \n ', 0))).toBe('ANSWER_MISSING')
    expect(await refusalOf(save('x'.repeat(60_001), 0))).toBe('TEXT_TOO_LONG')
    expect(await refusalOf(save('a\u0000b', 0))).toBe('TEXT_UNREADABLE')
  })

  it('is not seen by the person before it is sent', async () => {
    await decide(work)
    await save('Hemligt utkast', 1)
    expect(JSON.stringify(await look())).not.toContain('Hemligt utkast')
    expect((await look()).delivered).toBeNull()
  })
})

describe('sending an answer', () => {
  it('delivers, raises the assurance, and owes the person and legal a mail each', async () => {
    await answerWhole(work)
    const viewed = await look()
    expect(viewed.request).toMatchObject({ state: 'DELIVERED', outcome: 'COPY', deliveredAt: noon })
    expect(viewed.delivered).toMatchObject({
      letter: 'Hej,\n\nhär är din kopia.',
      files: [{ name: 'kopia.pdf', mediaType: 'application/pdf' }],
    })
    const until = noon.toZonedDateTimeISO('Europe/Stockholm').toPlainDate()
    expect(String(viewed.delivered?.availableUntil)).toBe(String(until.add({ days: 30 })))
    const opened = await openCase({ actor: work.legal, reference: work.reference, now: noon })
    expect(opened.person).toMatchObject({ assurance: 'CHECKED_BY_STAFF', identitySettled: true })
    expect(opened.mails.map(({ kind }) => kind).sort()).toEqual([
      'ANSWER_READY',
      'LEGAL_ANSWER',
      'LEGAL_NEW_REQUEST',
      'RECEIPT',
    ])
    // The people of this file have one identity number: once it is checked, whose year it is comes after.
    const types = opened.history
      .map(({ type }) => type)
      .filter((type) => !['free-copy.gave-way', 'fee.to-assess'].includes(type))
    expect(types.slice(1, 4)).toEqual(['answer.delivered', 'free-copy.kept', 'identity.checked'])
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('leaves the open queue and stands among the answered', async () => {
    const queue = () => viewQueue({ actor: work.legal, filter: {}, from: null, now: noon })
    const inRows = (rows: { request: { reference: string } }[]) =>
      rows.some(({ request }) => request.reference === work.reference)
    expect(inRows((await queue()).rows)).toBe(true)
    await answerWhole(work)
    expect(inRows((await queue()).rows)).toBe(false)
    expect((await queue()).answered.some(({ reference }) => reference === work.reference)).toBe(
      true,
    )
  })

  it('is refused while a line is legal’s to fill, also a damaged one', async () => {
    await upload(work)
    const sheet = informationSheet({ profile: controller(), locale: 'sv' })
    expect(linesToFill(sheet).length).toBeGreaterThan(0)
    const version = await writeLetter(work, sheet)
    expect(await refusalOf(deliver(work, version))).toBe('ANSWER_HAS_LINES_TO_FILL')
    const damaged = await writeLetter(work, sheet.replaceAll('[', ''))
    expect(await refusalOf(deliver(work, damaged))).toBe('ANSWER_HAS_LINES_TO_FILL')
  })

  it('is refused without a copy, and as "no data" with one', async () => {
    const version = await writeLetter(work)
    expect(await refusalOf(deliver(work, version))).toBe('COPY_MISSING')
    await upload(work)
    const none = await writeLetter(work, 'Vi har inga uppgifter om dig.', 'no-data')
    expect(await refusalOf(deliver(work, none))).toBe('COPY_NOT_EXPECTED')
  })

  it('can say that no data are held, which is an answer', async () => {
    await deliver(work, await writeLetter(work, 'Vi har inga uppgifter om dig.', 'no-data'))
    expect(await look()).toMatchObject({
      request: { state: 'DELIVERED', outcome: 'NO_DATA' },
      delivered: { files: [] },
    })
  })

  it.each<[Record<string, unknown>, string]>([
    [{}, 'IDENTITY_CHECK_MISSING'],
    [{ way: 'PASSPORT_COPY' }, 'IDENTITY_CHECK_MISSING'],
    [{ way: 'OTHER', note: ' ' }, 'IDENTITY_CHECK_NOTE_MISSING'],
    [{ way: 'KNOWN_EMAIL', note: 'x'.repeat(501) }, 'TEXT_TOO_LONG'],
  ])('is refused when identity was checked like %j', async (identityCheck, code) => {
    await upload(work)
    const version = await writeLetter(work)
    const before = await snapshot()
    expect(await refusalOf(deliver(work, version, { identityCheck }))).toBe(code)
    expect(await snapshot()).toEqual(before)
  })

  it('is refused without a letter, and when the letter is not the one that was previewed', async () => {
    await upload(work)
    expect(await refusalOf(deliver(work, 0))).toBe('NOT_DECIDED')
    const version = await writeLetter(work)
    await writeLetter(work, 'Ett nytt brev')
    expect(await refusalOf(deliver(work, version))).toBe('CHANGED_MEANWHILE')
  })

  it('happens once, also when ten send at once, and never again after', async () => {
    await upload(work)
    const version = await writeLetter(work)
    const sent = await Promise.allSettled(Array.from({ length: 10 }, () => deliver(work, version)))
    const refused = sent.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(refused).toEqual(Array(9).fill('TRANSITION_NOT_ALLOWED'))
    expect(await refusalOf(deliver(work, version))).toBe('TRANSITION_NOT_ALLOWED')
    expect(await refusalOf(save('Efteråt', version))).toBe('TRANSITION_NOT_ALLOWED')
    const { request } = await look()
    const mails = await sql(
      `SELECT 1 FROM "OutgoingMail" WHERE "requestId" = $1 AND "kind" = 'ANSWER_READY'`,
      [request.id],
    )
    expect(mails).toHaveLength(1)
  })

  it('needs no second check of someone who was checked before', async () => {
    await sql(`UPDATE "DataSubject" SET "assurance" = 'EID' WHERE "id" = $1`, [
      person.dataSubjectId,
    ])
    await upload(work)
    await deliver(work, await writeLetter(work), { identityCheck: {} })
    const [row] = await sql('SELECT "assurance" FROM "DataSubject" WHERE "id" = $1', [
      person.dataSubjectId,
    ])
    expect(row).toEqual({ assurance: 'EID' })
  })

  it.each([
    ['UPDATE', '"Answer"'],
    ['UPDATE', '"DataSubject"'],
    ['UPDATE', '"Request"'],
    ['INSERT', '"LedgerEvent"'],
    ['INSERT', '"LedgerPayload"'],
    ['INSERT', '"OutgoingMail"'],
    ['INSERT', 'pgboss.job'],
  ] as const)('leaves nothing behind when it fails at %s of %s', async (operation, table) => {
    await upload(work)
    const version = await writeLetter(work)
    const before = await snapshot()
    await whileRefusing(operation, table, async () => {
      await expect(deliver(work, version)).rejects.toThrow('REFUSED_BY_TEST')
    })
    expect(await snapshot()).toEqual(before)
    await deliver(work, version)
  })
})
