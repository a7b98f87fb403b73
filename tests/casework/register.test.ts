import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { isWithdrawn } from '@/lib/casework/consents/is-withdrawn'
import { postLetter } from '@/lib/casework/staff/letters/post-letter'
import { viewLetter } from '@/lib/casework/staff/letters/view-letter'
import { openCase } from '@/lib/casework/staff/open-case'
import { registerRequest } from '@/lib/casework/staff/register/register-request'
import { writeToPerson } from '@/lib/casework/staff/write-message'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { deliverMail } from '@/lib/worker/deliver-mail'
import { deliver, upload, writeLetter } from '@/tests/factories/answers'
import { identityNumberOf } from '@/tests/factories/identity-numbers'
import { anAccount, anAddress, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { mailKindsOf, snapshot, whileRefusing } from '@/tests/factories/rows'
import { byPost, letter } from '@/tests/factories/written-requests'
import { sql } from '@/tests/support/database'

let legal: Actor
beforeEach(async () => {
  legal = await anAccount('LEGAL')
})

const byMail = () => ({ ...letter, channel: 'EMAIL', email: anAddress() })
const register = (
  raw: Record<string, unknown>,
  { actor = legal, registrationId = randomUUID() as string } = {},
) =>
  registerRequest({ actor, raw, registrationId, mediation: 'Box 2820\n403 20 Göteborg', now: noon })
const look = (reference: string) => openCase({ actor: legal, reference, now: noon })

describe('registering what came beside the portal', () => {
  it('keeps the request with its channel, runs the clock from the day it arrived, and tells person and legal', async () => {
    const { reference } = await register(byMail())
    const view = await look(reference)
    expect(view.request).toMatchObject({ kind: 'ACCESS', channel: 'EMAIL', state: 'RECEIVED' })
    expect(String(view.request.receivedOn)).toBe('2026-11-03')
    expect(String(view.request.dueOn)).toBe('2026-12-03')
    expect(view.filed).toMatchObject({ said: letter.said, answers: { scope: 'everything' } })
    expect(view.person.name).toBe('Bo Ek')
    expect(await mailKindsOf(view.request.id)).toEqual(['LEGAL_NEW_REQUEST', 'RECEIPT'])
    expect(view.history.map(({ type }) => type)).toContain('request.registered')
    expect((await verifyLedger()).bad).toBeNull()
  })

  it.each(['EMAIL', 'LETTER', 'TELEPHONE', 'VISIT'] as const)(
    'takes in what came by %s on the day it came, with a receipt by mail or as a letter',
    async (channel) => {
      const byEmail = await look((await register({ ...byMail(), channel })).reference)
      expect(byEmail.request).toMatchObject({ channel, state: 'RECEIVED', locale: 'sv' })
      expect(String(byEmail.request.receivedOn)).toBe('2026-11-03')
      expect(byEmail.person.email).toContain('@example.com')
      const paper = await look((await register({ ...byPost, channel })).reference)
      expect(paper.request).toMatchObject({ channel, state: 'RECEIVED' })
      expect(paper.person).toMatchObject({ email: null, postalAddress: byPost.address })
      for (const view of [byEmail, paper])
        expect(await mailKindsOf(view.request.id)).toEqual(['LEGAL_NEW_REQUEST', 'RECEIPT'])
    },
  )

  it('claims the free copy of the year, for a record of its own', async () => {
    const { reference } = await register(byMail())
    const claims = await sql(
      'SELECT c."state"::text, c."validFrom"::text AS "from" FROM "FreeCopyClaim" c JOIN "Request" r ON r."id" = c."requestId" WHERE r."reference" = $1',
      [reference],
    )
    expect(claims).toEqual([{ state: 'TAKEN', from: '2026-11-03' }])
  })

  it('puts a withdrawn consent in force at once, and opens its task', async () => {
    const { reference } = await register({
      ...byMail(),
      kind: 'CONSENT_WITHDRAWAL',
      consents: 'ALL',
    })
    const view = await look(reference)
    expect(await isWithdrawn({ id: view.request.dataSubjectId }, 'BANK_COLLECTION')).toBe(true)
    expect(view.tasks.length).toBeGreaterThan(0)
    expect(await mailKindsOf(view.request.id)).toContain('CONSENT_WITHDRAWN')
  })

  it('gives the same reference when the same form is sent again, at once or at the same time', async () => {
    const registrationId = randomUUID()
    const raw = byMail()
    const first = await register(raw, { registrationId })
    expect(await register(raw, { registrationId })).toEqual(first)
  })

  it('warns of someone under 18 and keeps nothing, then takes the request in all the same', async () => {
    const child = { ...byMail(), identityNumber: identityNumberOf('2012-01-01') }
    const before = await snapshot()
    expect(await refusalOf(register(child))).toBe('UNDER_AGE_WARNING')
    expect(await snapshot()).toEqual(before)
    const { reference } = await register({ ...child, underAge: 'yes' })
    expect((await look(reference)).history).toContainEqual(
      expect.objectContaining({
        type: 'request.registered',
        facts: expect.objectContaining({ underAge: true }),
      }),
    )
  })

  it('notes who acts for the person, without the document', async () => {
    const acts = {
      representative: 'Eva Ask',
      authority: 'POWER_OF_ATTORNEY',
      seen: 'Fullmakt 3/11',
    }
    const { reference } = await register({ ...byMail(), ...acts })
    expect((await look(reference)).person.representative).toEqual({
      name: 'Eva Ask',
      authority: 'POWER_OF_ATTORNEY',
      seen: 'Fullmakt 3/11',
    })
  })

  it('writes to the adult about a child, never to the child', async () => {
    const { reference } = await register({ ...byMail(), kind: 'MINOR_ERASURE' })
    const view = await look(reference)
    expect(view.person).toMatchObject({ email: null, adultsEmail: expect.stringContaining('@') })
    expect(await mailKindsOf(view.request.id)).toEqual(['GUARDIAN_RECEIPT', 'LEGAL_NEW_REQUEST'])
  })

  it.each(['DATA_SUBJECT', 'SUPPORT', 'ADMIN'] as const)('is not for %s', async (role) => {
    const actor = await anAccount(role)
    expect(await refusalOf(register(byMail(), { actor }))).toBe('NOT_FOUND')
  })

  it('keeps everything or nothing', async () => {
    const before = await snapshot()
    await whileRefusing('INSERT', '"OutgoingMail"', async () => {
      await expect(register(byMail())).rejects.toThrow()
    })
    expect(await snapshot()).toEqual(before)
  })
})

describe('someone who may be on record', () => {
  it('is shown by reference and not taken for the same: staff say so, or keep them apart', async () => {
    const { reference } = await aFiledRequest()
    const raw = { ...byMail(), identityNumber: identityNumberOf('1990-01-01') }
    const refused = await register(raw).catch((error: unknown) => error)
    expect(refused).toMatchObject({
      code: 'PERHAPS_SAME',
      problems: [{ field: 'same', detail: { references: reference } }],
    })
    const same = await register({ ...raw, same: reference })
    const apart = await register({ ...raw, apart: 'yes' })
    const { dataSubjectId } = (await look(reference)).request
    expect((await look(same.reference)).request.dataSubjectId).toBe(dataSubjectId)
    expect((await look(apart.reference)).request.dataSubjectId).not.toBe(dataSubjectId)
    expect((await look(reference)).person.otherReferences).toContain(same.reference)
  })

  it('never loses a free copy to a number that somebody wrote in a letter', async () => {
    const { person } = await aFiledRequest()
    await register({
      ...byMail(),
      identityNumber: identityNumberOf('1990-01-01'),
      apart: 'yes',
    })
    const claims = await sql(
      'SELECT c."state"::text FROM "FreeCopyClaim" c JOIN "Request" r ON r."id" = c."requestId" WHERE r."dataSubjectId" = $1',
      [person.dataSubjectId],
    )
    expect(claims).toEqual([{ state: 'TAKEN' }])
  })

  it('is found only where there is such a case', async () => {
    expect(await refusalOf(register({ ...byMail(), same: 'INS-7K3F-9QXM' }))).toBe('SAME_UNKNOWN')
  })
})

describe('someone without e-mail', () => {
  const nobody = { send: () => Promise.reject(new Error('no mail may go')) }

  async function printed() {
    const { reference } = await register(byPost)
    const [mail] = await sql<{ id: string }>(
      `SELECT m."id" FROM "OutgoingMail" m JOIN "Request" r ON r."id" = m."requestId"
       WHERE r."reference" = $1 AND m."kind" = 'RECEIPT'`,
      [reference],
    )
    const letterId = mail?.id ?? ''
    await deliverMail(nobody as never, letterId, true)
    return { reference, letterId }
  }

  it('gets the same words on paper, with name and address, and no link to press', async () => {
    const { reference, letterId } = await printed()
    const seen = await viewLetter({ actor: legal, reference, letterId, now: noon })
    expect(seen.to).toEqual(['Bo Ek', 'Storgatan 1', '111 22 Stockholm'])
    expect(seen.text).toContain(reference)
    expect(seen.text).not.toContain('http')
    // Nobody replies to a letter as to a mail, and facts that stood in columns are told line by line.
    expect(seen.text).not.toMatch(/mejl|insyn/i)
    expect(seen.text).toContain(`Ärende: ${reference}`)
    expect(seen.title).toBe('Vi har tagit emot din begäran')
    expect((await look(reference)).letters).toEqual([
      expect.objectContaining({ id: letterId, postedOn: null }),
    ])
  })

  it('gets what legal writes as a letter of its own, in legal’s words', async () => {
    const { reference } = await printed()
    const messageId = randomUUID()
    const text = 'Hej Bo,\n\nvilka år gäller det?'
    await writeToPerson({ actor: legal, reference, messageId, text, now: noon })
    const [mail] = await sql<{ id: string }>(
      'SELECT "id" FROM "OutgoingMail" WHERE "messageId" = $1',
      [messageId],
    )
    const letterId = mail?.id ?? ''
    await deliverMail(nobody as never, letterId, true)
    expect((await viewLetter({ actor: legal, reference, letterId, now: noon })).text).toBe(text)
  })

  it('has it when it is posted: the day is noted once, with its event', async () => {
    const { reference, letterId } = await printed()
    const post = (day: string) =>
      postLetter({
        actor: legal,
        reference,
        letterId,
        raw: { 'posted-year': '2026', 'posted-month': '11', 'posted-day': day },
        now: noon.add({ hours: 48 }),
      })
    await post('23')
    await post('24')
    const view = await openCase({ actor: legal, reference, now: noon.add({ hours: 72 }) })
    expect(String(view.letters[0]?.postedOn)).toBe('2026-11-23')
    const posted = view.history.filter(({ type }) => type === 'letter.posted')
    expect(posted).toEqual([
      expect.objectContaining({ facts: expect.objectContaining({ postedOn: '2026-11-23' }) }),
    ])
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('counts as answered on the day the answer is posted', async () => {
    const { reference } = await register(byPost)
    const work = { legal, reference }
    await upload(work)
    await deliver(work, await writeLetter(work), {
      identityCheck: { way: 'POSTED_TO_REGISTERED_ADDRESS', note: '' },
    })
    const [mail] = await sql<{ id: string }>(
      `SELECT m."id" FROM "OutgoingMail" m JOIN "Request" r ON r."id" = m."requestId"
       WHERE r."reference" = $1 AND m."kind" = 'ANSWER_READY'`,
      [reference],
    )
    const letterId = mail?.id ?? ''
    await deliverMail(nobody as never, letterId, true)
    const raw = { 'posted-year': '2026', 'posted-month': '11', 'posted-day': '24' }
    const later = noon.add({ hours: 72 })
    await postLetter({ actor: legal, reference, letterId, raw, now: later })
    const { request } = await openCase({ actor: legal, reference, now: later })
    expect(String(request.deliveredAt)).toBe('2026-11-23T23:00:00Z')
    expect(request.state).toBe('DELIVERED')
  })

  it('has letters that stay within their case', async () => {
    const { letterId } = await printed()
    const other = await register(byMail())
    const input = { actor: legal, reference: other.reference, letterId, now: noon }
    expect(await refusalOf(viewLetter(input))).toBe('NOT_FOUND')
  })

  it('is reached through the tax agency where the identity is protected', async () => {
    const { reference } = await register({ ...letter, protected: 'yes' })
    const { person } = await look(reference)
    expect(person).toMatchObject({
      protectedIdentity: true,
      postalAddress: expect.stringContaining('Box 2820'),
    })
  })
})
