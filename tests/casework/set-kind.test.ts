import { beforeEach, describe, expect, it } from 'vitest'
import { listRequests, viewRequest } from '@/lib/casework/requests/view-request'
import { changeKind } from '@/lib/casework/staff/change-kind'
import { openCase } from '@/lib/casework/staff/open-case'
import { splitRequest } from '@/lib/casework/staff/split-request'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { answerWhole } from '@/tests/factories/answers'
import { anAccount, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { mailKindsOf, snapshot, whileRefusing } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

const later = noon.add({ hours: 100 })
let person: Actor
let legal: Actor
let reference: string
beforeEach(async () => {
  ;({ person, reference } = await aFiledRequest())
  legal = await anAccount('LEGAL')
})

const look = (which = reference) => viewRequest({ actor: person, reference: which, now: later })
const change = (kind = 'ERASURE', version = 1, actor = legal) =>
  changeKind({ actor, reference, kind, version, now: later })
const split = (kind = 'ERASURE', version = 1, actor = legal) =>
  splitRequest({ actor, reference, kind, version, now: later })

describe('changing the kind of a request', () => {
  it('keeps the day it came in and what was written, and tells the person', async () => {
    const before = await look()
    await change()
    const { request, filed, history } = await look()
    expect(request).toMatchObject({ kind: 'ERASURE', formKind: 'ACCESS', state: 'RECEIVED' })
    expect(String(request.receivedOn)).toBe(String(before.request.receivedOn))
    expect(String(request.dueOn)).toBe(String(before.request.dueOn))
    expect(filed).toEqual(before.filed)
    expect(history[0]).toMatchObject({
      type: 'kind.changed',
      role: 'LEGAL',
      facts: { from: 'ACCESS', to: 'ERASURE' },
    })
    expect(await mailKindsOf(request.id)).toContain('KIND_CHANGED')
    await openCase({ actor: legal, reference, now: later })
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('gives the free copy of the year back, and takes it again where a copy is asked for', async () => {
    await change()
    const claim = await sql(
      'SELECT c."state"::text FROM "FreeCopyClaim" c JOIN "Request" r ON r."id" = c."requestId" WHERE r."reference" = $1',
      [reference],
    )
    expect(claim).toEqual([{ state: 'RELEASED' }])
    const part = await split('ACCESS', 2)
    expect((await look(part.reference)).request.feeState).toBe('NONE')
    const second = await split('ACCESS', 3)
    expect((await look(second.reference)).request.feeState).toBe('TO_ASSESS')
  })

  it('is refused on an older version, to the same kind, to nonsense, once answered, and to others', async () => {
    expect(await refusalOf(change('ERASURE', 0))).toBe('CHANGED_MEANWHILE')
    expect(await refusalOf(change('ACCESS'))).toBe('KIND_UNCHANGED')
    for (const kind of ['', 'TICKET', 'CONSENT_WITHDRAWAL', 'MINOR_ERASURE'])
      expect(await refusalOf(change(kind))).toBe('KIND_MISSING')
    for (const actor of [person, await anAccount('SUPPORT'), await anAccount('ADMIN')])
      expect(await refusalOf(change('ERASURE', 1, actor))).toBe('NOT_FOUND')
    await answerWhole({ legal, reference })
    const { version } = (await look()).request
    expect(await refusalOf(change('ERASURE', version))).toBe('TRANSITION_NOT_ALLOWED')
  })

  it('leaves nothing behind when it fails', async () => {
    const before = await snapshot()
    await whileRefusing('INSERT', '"OutgoingMail"', async () => {
      await expect(change()).rejects.toThrow('REFUSED_BY_TEST')
    })
    expect(await snapshot()).toEqual(before)
  })
})

describe('splitting a request', () => {
  it('makes a second one of the same day, with what was written, that follows the first', async () => {
    const first = await look()
    const part = await split()
    const second = await look(part.reference)
    expect(part.reference).not.toBe(reference)
    expect(second.request).toMatchObject({ kind: 'ERASURE', formKind: 'ACCESS', state: 'RECEIVED' })
    expect(String(second.request.receivedOn)).toBe(String(first.request.receivedOn))
    expect(second.filed).toEqual(first.filed)
    expect(second.history.map(({ type }) => type)).toEqual(['request.split', 'request.filed'])
    expect((await look()).history[0]).toMatchObject({ type: 'request.split' })
    expect((await listRequests(person)).map((row) => row.reference).sort()).toEqual(
      [reference, part.reference].sort(),
    )
    const [row] = await sql('SELECT "followsId" FROM "Request" WHERE "id" = $1', [
      second.request.id,
    ])
    expect(row).toEqual({ followsId: first.request.id })
    expect(await mailKindsOf(second.request.id)).toEqual(['SPLIT'])
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('happens once when the same form is sent twice', async () => {
    const sent = await Promise.allSettled([split(), split()])
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await listRequests(person)).toHaveLength(2)
  })

  it('is refused to all but legal', async () => {
    for (const actor of [person, await anAccount('SUPPORT'), await anAccount('ADMIN')])
      expect(await refusalOf(split('ERASURE', 1, actor))).toBe('NOT_FOUND')
  })
})
