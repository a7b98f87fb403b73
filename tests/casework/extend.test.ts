import { beforeEach, describe, expect, it } from 'vitest'
import { viewOwnClock } from '@/lib/casework/requests/view-clock'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { changeKind } from '@/lib/casework/staff/change-kind'
import { extendRequest, previewExtension } from '@/lib/casework/staff/extend-request'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { anAccount, inStockholm, noon } from '@/tests/factories/people'
import { clarify, versionOf } from '@/tests/factories/questions'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { mailKindsOf, snapshot, whileRefusing } from '@/tests/factories/rows'

// Received 22 November 2026: due 22 December, extended 22 February.
let person: Actor
let legal: Actor
let reference: string
beforeEach(async () => {
  ;({ person, reference } = await aFiledRequest())
  legal = await anAccount('LEGAL')
})

const raw = { reason: 'COMPLEX', text: 'Fyra system ska jämföras.', done: 'Kontona är sökta' }
const look = async () => (await viewRequest({ actor: person, reference, now: noon })).request
type Input = Partial<Parameters<typeof extendRequest>[0]>
const extend = async (more: Input = {}) => {
  const version = await versionOf({ legal, reference })
  await extendRequest({ actor: legal, reference, raw, version, now: noon, ...more })
}

describe('more time', () => {
  it('moves the date once, and tells the person and legal in the same action', async () => {
    await extend()
    const request = await look()
    expect(String(request.dueOn)).toBe('2027-02-22')
    expect(request.extensionReason).toBe('COMPLEX')
    expect(request.state).toBe('IN_PROGRESS')
    const mails = await mailKindsOf(request.id)
    expect(mails).toEqual(expect.arrayContaining(['EXTENDED', 'LEGAL_EXTENDED']))
    const { extension, facts } = await viewOwnClock({ actor: person, reference, now: noon })
    expect(extension?.title).toBe('Vi behöver mer tid. Du får svar senast 22 februari 2027.')
    expect(JSON.stringify(extension)).toContain('senast 22 december 2026')
    expect(String(facts?.first)).toBe('2026-12-22')
    expect(await refusalOf(extend())).toBe('EXTENSION_TAKEN')
    expect(JSON.stringify(await snapshot())).not.toContain('Fyra system')
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is possible until the first due date is over in Stockholm, and not the minute after', async () => {
    const late = inStockholm('2026-12-23T00:01')
    expect(await refusalOf(extend({ now: late }))).toBe('EXTENSION_TOO_LATE')
    await extend({ now: inStockholm('2026-12-22T23:59:59.999') })
    expect(String((await look()).dueOn)).toBe('2027-02-22')
  })

  it('keeps the pause and the days of a question', async () => {
    await clarify({ legal, reference, now: inStockholm('2026-11-24T09:00') })
    await extend({ now: inStockholm('2026-11-25T09:00') })
    const request = await look()
    expect([String(request.pausedSince), request.state]).toEqual([
      '2026-11-24',
      'WAITING_FOR_PERSON',
    ])
    expect(String(request.dueOn)).toBe('2027-02-22')
  })

  it('stays when the kind is changed', async () => {
    await extend()
    const version = await versionOf({ legal, reference })
    await changeKind({ actor: legal, reference, kind: 'OTHER', version, now: noon })
    expect(String((await look()).dueOn)).toBe('2027-02-22')
  })

  it('is refused without one of the two reasons, on top of a change, and to anyone but legal', async () => {
    const several = { ...raw, reason: 'SEVERAL_REQUESTS' }
    expect(await refusalOf(extend({ raw: several }))).toBe('EXTENSION_NO_OTHER_REQUESTS')
    expect(await refusalOf(extend({ raw: { text: 'Mycket nu.' } }))).toBe(
      'EXTENSION_REASON_MISSING',
    )
    expect(await refusalOf(extend({ version: 99 }))).toBe('CHANGED_MEANWHILE')
    for (const role of ['SUPPORT', 'ADMIN', 'DATA_SUBJECT'] as const) {
      const actor = await anAccount(role)
      expect(await refusalOf(extend({ actor }))).toBe('NOT_FOUND')
      expect(await refusalOf(previewExtension({ actor, reference, raw, now: noon }))).toBe(
        'NOT_FOUND',
      )
    }
    expect((await look()).extendedAt).toBeNull()
  })

  it('is not taken without its notice', async () => {
    const version = await versionOf({ legal, reference })
    const before = await snapshot()
    await whileRefusing('INSERT', '"OutgoingMail"', async () => {
      await expect(extend({ version })).rejects.toThrow('REFUSED_BY_TEST')
    })
    const after = await snapshot()
    expect(after['"public"."Request"']).toEqual(before['"public"."Request"'])
  })
})
