import { describe, expect, it } from 'vitest'
import { viewFreeCopy } from '@/lib/casework/free-copy/view-free-copy'
import { answerFee } from '@/lib/casework/requests/answer-fee'
import { answerStep, viewDraft } from '@/lib/casework/requests/draft'
import { reopenRequest } from '@/lib/casework/requests/reopen-request'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { changeKind } from '@/lib/casework/staff/change-kind'
import { splitRequest } from '@/lib/casework/staff/split-request'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { type Case, deliver, upload, writeLetter } from '@/tests/factories/answers'
import {
  aPersonTyping as aPerson,
  deliverCopy,
  fileAllTheSame,
  standOf,
} from '@/tests/factories/free-copies'
import { anAccount, inStockholm, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { answer, fileAccess, readyToSend } from '@/tests/factories/requests'
import { sql } from '@/tests/support/database'

const later = noon.add({ hours: 240 })
const stateAt = async (actor: Actor, now = later) => (await viewFreeCopy(actor, now)).state
const typesOf = async (actor: Actor, reference: string) =>
  (await viewRequest({ actor, reference, now: later })).history.map(({ type }) => type)
const withdraw = (actor: Actor, reference: string) =>
  withdrawRequest({ actor, reference, now: later })
const deliverNoData = async (reference: string) => {
  const work: Case = { legal: await anAccount('LEGAL'), reference, now: later }
  await deliver(work, await writeLetter(work, undefined, 'no-data'))
}
const versionOf = async (actor: Actor, reference: string) =>
  (await viewRequest({ actor, reference, now: later })).request.version
const setKind = async (actor: Actor, reference: string, kind: string) => {
  const version = await versionOf(actor, reference)
  await changeKind({ actor: await anAccount('LEGAL'), reference, kind, version, now: later })
}
const reopen = async (actor: Actor, reference: string) => {
  const version = await versionOf(actor, reference)
  const raw = { reason: 'INCOMPLETE' }
  await reopenRequest({ actor, reference, raw, version, now: later })
}

describe('the free copy of a year', () => {
  it('is taken at submission and kept by the delivered copy', async () => {
    const person = await aPerson()
    expect(await stateAt(person)).toBe('FREE')
    const reference = await fileAccess(person)
    expect(await standOf(reference)).toMatchObject({
      fee: 'NONE',
      claim: 'TAKEN',
      from: '2026-11-22',
    })
    await deliverCopy(reference, later)
    expect(await standOf(reference)).toMatchObject({ fee: 'NONE', claim: 'KEPT' })
    expect(await viewFreeCopy(person, later)).toMatchObject({ state: 'USED', about: { reference } })
    const types = await typesOf(person, reference)
    expect(types).toContain('free-copy.claimed')
    expect(types).toContain('free-copy.kept')
    expect((await verifyLedger()).bad).toBeNull()
  })

  it.each([
    ['taken back', withdraw],
    ['answered with no data held', (_: Actor, reference: string) => deliverNoData(reference)],
    ['made another right', (actor: Actor, reference: string) => setKind(actor, reference, 'OTHER')],
    [
      'closed by a no to a price',
      async (actor: Actor, reference: string) => {
        await sql(`UPDATE "Request" SET "feeState" = 'QUOTED' WHERE "reference" = $1`, [reference])
        await answerFee({ actor, reference, answer: 'decline', now: later })
      },
    ],
  ])('is free again once the request is %s', async (_, end) => {
    const person = await aPerson()
    const reference = await fileAccess(person)
    await end(person, reference)
    expect((await standOf(reference)).claim).toBe('RELEASED')
    expect(await typesOf(person, reference)).toContain('free-copy.released')
    expect(await stateAt(person)).toBe('FREE')
    const next = await fileAccess(person, later)
    expect(await standOf(next)).toMatchObject({ fee: 'NONE', claim: 'TAKEN' })
  })

  it('is taken again by a request that becomes one about access again, and by a part split off', async () => {
    const person = await aPerson()
    const reference = await fileAccess(person)
    await setKind(person, reference, 'ERASURE')
    await setKind(person, reference, 'ACCESS')
    expect(await standOf(reference)).toMatchObject({ fee: 'NONE', claim: 'TAKEN' })
    await setKind(person, reference, 'ERASURE')
    const part = await splitRequest({
      actor: await anAccount('LEGAL'),
      reference,
      kind: 'ACCESS',
      version: await versionOf(person, reference),
      now: later,
    })
    expect(await standOf(part.reference)).toMatchObject({ fee: 'NONE', claim: 'TAKEN' })
  })

  it.each([
    ['2028-02-29T12:00', '2029-02-27T23:59:59.999', '2029-02-28T00:00'],
    ['2026-12-31T23:59:59.999', '2027-12-30T23:59', '2027-12-31T00:00'],
    ['2027-01-01T00:00', '2027-12-31T23:59:59.999', '2028-01-01T00:00'],
    ['2027-06-30T23:59:59.999', '2028-06-29T23:59:59.999', '2028-06-30T00:00'],
    ['2027-07-01T00:30', '2028-06-30T23:59:59.999', '2028-07-01T00:00'],
  ])('asked for at %s in Stockholm is used until %s and free from %s', async (at, last, first) => {
    const received = inStockholm(at)
    const person = await aPerson(undefined, received)
    await deliverCopy(await fileAccess(person, received), received)
    await answer(person, undefined, inStockholm(last))
    const early = await readyToSend(person, inStockholm(last))
    expect(await refusalOf(submitRequest(early))).toBe('FREE_COPY_USED')
    const { reference } = await submitRequest({ ...early, now: inStockholm(first) })
    expect(await standOf(reference)).toMatchObject({ claim: 'TAKEN', from: first.slice(0, 10) })
  })
})

describe('another access request', () => {
  it('shows the open one first, and sent all the same it is to be assessed', async () => {
    const person = await aPerson()
    const first = await fileAccess(person)
    expect(await viewFreeCopy(person, later)).toMatchObject({
      state: 'ALREADY_OPEN',
      about: { reference: first },
    })
    expect(await refusalOf(fileAccess(person, later))).toBe('OPEN_REQUEST_EXISTS')
    expect(await viewDraft(person, 'access')).not.toBeNull()
    const second = await fileAllTheSame(person, later)
    expect(await standOf(second)).toMatchObject({ fee: 'TO_ASSESS', claim: null })
    expect(await standOf(first)).toMatchObject({ fee: 'NONE', claim: 'TAKEN' })
    expect(await typesOf(person, second)).toContain('fee.to-assess')
    await deliverCopy(second, later)
    expect(await standOf(second)).toMatchObject({ fee: 'WAIVED', claim: null })
  })

  it('inside a used year says so, and asked now it is to be assessed with what is different', async () => {
    const person = await aPerson()
    await deliverCopy(await fileAccess(person), noon)
    expect(await refusalOf(fileAccess(person, later))).toBe('FREE_COPY_USED')
    const reference = await fileAllTheSame(person, later, 'Den här gången om lånet 2024.')
    expect(await standOf(reference)).toMatchObject({ fee: 'TO_ASSESS', claim: null })
    const { filed } = await viewRequest({ actor: person, reference, now: later })
    expect(filed.answers).toMatchObject({ different: 'Den här gången om lånet 2024.' })
    const long = answerStep({
      form: 'access',
      actor: person,
      step: 'again',
      raw: { different: 'x'.repeat(501) },
      now: later,
    })
    expect(await refusalOf(long)).toBe('TEXT_TOO_LONG')
  })

  it('that turns out the first copy in the year is free when it is sent, and uses the year', async () => {
    const person = await aPerson()
    const first = await fileAccess(person)
    const second = await fileAllTheSame(person, later)
    await withdraw(person, first)
    await deliverCopy(second, later)
    expect(await standOf(second)).toMatchObject({
      fee: 'WAIVED',
      claim: 'KEPT',
      from: '2026-12-02',
    })
    expect(await stateAt(person)).toBe('USED')
  })

  it('takes the free copy where the question was answered "all the same" before it became free', async () => {
    const person = await aPerson()
    const first = await fileAccess(person)
    await answer(person, undefined, later)
    await answerStep({ form: 'access', actor: person, step: 'again', raw: {}, now: later })
    await withdraw(person, first)
    const { reference } = await submitRequest(await readyToSend(person, later))
    expect(await standOf(reference)).toMatchObject({ fee: 'NONE', claim: 'TAKEN' })
  })
})

describe('an answer that is opened again', () => {
  it('never uses up a free copy', async () => {
    const person = await aPerson()
    const reference = await fileAccess(person)
    await deliverNoData(reference)
    await reopen(person, reference)
    expect(await stateAt(person)).toBe('ALREADY_OPEN')
    const work = { legal: await anAccount('LEGAL'), reference, now: later }
    await upload(work)
    await deliver(work, await writeLetter(work, 'Vi hade fel. Här är kopian.'))
    expect((await standOf(reference)).claim).toBe('RELEASED')
    expect(await stateAt(person)).toBe('FREE')
  })

  it('leaves a copy that was delivered delivered, whatever its second answer', async () => {
    const person = await aPerson()
    const reference = await fileAccess(person)
    await deliverCopy(reference, later)
    await reopen(person, reference)
    await withdraw(person, reference)
    expect(await standOf(reference)).toMatchObject({ fee: 'NONE', claim: 'KEPT' })
    expect(await stateAt(person)).toBe('USED')
  })
})
