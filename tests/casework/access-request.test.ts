import { beforeAll, describe, expect, it } from 'vitest'
import { ownKey } from '@/lib/casework/requests/draft'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { listRequests, viewRequest } from '@/lib/casework/requests/view-request'
import { controller } from '@/lib/controller/controller'
import { verifyLedger } from '@/lib/ledger/verify'
import { deadline, receivedOn } from '@/lib/rights/deadline'
import { addWorkingDays } from '@/lib/rights/working-days'
import { sealJson } from '@/lib/vault/values'
import { anAccount, aPerson, inStockholm, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { answer, fileAccess, readyToSend } from '@/tests/factories/requests'
import { rowCounts, snapshot, whileRefusing } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

// The keys of the house are made at their first use.
beforeAll(async () => {
  await fileAccess(await aPerson())
})

describe('filing an access request', () => {
  it('makes request, events, claim, two mails and their jobs, and nothing of the draft stays', async () => {
    const actor = await aPerson()
    await answer(actor)
    const before = await rowCounts()
    const { reference } = await submitRequest(await readyToSend(actor))
    const after = await rowCounts()
    const grown = Object.entries(after).filter(([table, count]) => count !== (before[table] ?? 0))
    expect(
      Object.fromEntries(grown.map(([table, count]) => [table, count - (before[table] ?? 0)])),
    ).toEqual({
      '"public"."Request"': 1,
      '"public"."LedgerStream"': 1,
      '"public"."LedgerEvent"': 2,
      '"public"."FreeCopyClaim"': 1,
      '"public"."LedgerPayload"': 1,
      '"public"."OutgoingMail"': 2,
      '"pgboss"."job"': 2,
    })
    expect(after['"public"."RequestDraft"']).toBeUndefined()
    const viewed = await viewRequest({ actor, reference, now: noon })
    expect(viewed).toMatchObject({
      request: { reference, kind: 'ACCESS', state: 'RECEIVED', channel: 'PORTAL', version: 1 },
      filed: { kind: 'ACCESS', answers: { scope: 'everything' } },
      delivered: null,
      history: [{ type: 'free-copy.claimed' }, { type: 'request.filed', role: 'DATA_SUBJECT' }],
    })
    expect(viewed.hash).toMatch(/^[0-9a-f]{64}$/)
    const mails = await sql(
      'SELECT "kind", "state" FROM "OutgoingMail" WHERE "requestId" = $1 ORDER BY 1',
      [viewed.request.id],
    )
    expect(mails).toEqual([
      { kind: 'RECEIPT', state: 'QUEUED' },
      { kind: 'LEGAL_NEW_REQUEST', state: 'QUEUED' },
    ])
  })

  it('gives one request and one reference when it is sent twenty times at once', async () => {
    const actor = await aPerson()
    await answer(actor)
    const ready = await readyToSend(actor)
    const sent = await Promise.all(Array.from({ length: 20 }, () => submitRequest(ready)))
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1)
    expect(await listRequests(actor)).toHaveLength(1)
    expect(await submitRequest(ready)).toEqual(sent[0])
  })

  it('is refused when the draft was changed in another tab, and works with the changed one', async () => {
    const actor = await aPerson()
    await answer(actor)
    const stale = await readyToSend(actor)
    await answer(actor)
    expect(await refusalOf(submitRequest(stale))).toBe('DRAFT_CHANGED')
    await submitRequest(await readyToSend(actor))
  })

  it('is refused while a question has no answer', async () => {
    const actor = await aPerson()
    await answer(actor, [['scope', { scope: 'selected' }]])
    expect(await refusalOf(submitRequest(await readyToSend(actor)))).toBe('DRAFT_INCOMPLETE')
  })

  it('is refused with answers of an older form, which are asked again', async () => {
    const actor = await aPerson()
    await answer(actor)
    const key = await ownKey(actor)
    const place = `draft.answers:${actor.accountId}:ACCESS`
    const old = sealJson(key, place, { formVersion: 0, scope: 'everything' })
    await sql('UPDATE "RequestDraft" SET "sealedAnswers" = $2 WHERE "accountId" = $1', [
      actor.accountId,
      Buffer.from(old),
    ])
    const ready = await readyToSend(actor)
    expect(await refusalOf(submitRequest(ready))).toBe('DRAFT_STALE')
    await answer(actor)
    await submitRequest(await readyToSend(actor))
  })

  it('is refused before the person has said who they are, and for staff', async () => {
    const actor = await anAccount('DATA_SUBJECT')
    await answer(actor)
    const ready = await readyToSend(actor)
    expect(await refusalOf(submitRequest(ready))).toBe('NOT_ONBOARDED')
    for (const role of ['SUPPORT', 'LEGAL', 'ADMIN'] as const) {
      const staff = await anAccount(role)
      expect(await refusalOf(submitRequest({ ...ready, actor: staff }))).toBe('NOT_FOUND')
    }
  })

  it.each([
    ['INSERT', '"Request"'],
    ['INSERT', '"LedgerStream"'],
    ['INSERT', '"LedgerEvent"'],
    ['INSERT', '"LedgerPayload"'],
    ['UPDATE', '"LedgerStream"'],
    ['INSERT', '"OutgoingMail"'],
    ['INSERT', 'pgboss.job'],
    ['DELETE', '"RequestDraft"'],
  ] as const)('leaves nothing behind when it fails at %s of %s', async (operation, table) => {
    const actor = await aPerson()
    await answer(actor)
    const ready = await readyToSend(actor)
    const before = await snapshot()
    await whileRefusing(operation, table, async () => {
      await expect(submitRequest(ready)).rejects.toThrow('REFUSED_BY_TEST')
    })
    expect(await snapshot()).toEqual(before)
    await submitRequest(ready)
    expect((await verifyLedger()).bad).toBeNull()
  })
})

describe('the dates of a request', () => {
  it.each([
    ['2026-01-31T12:00:00', '2026-03-02', '2026-04-30'],
    ['2026-03-03T12:00:00', '2026-04-07', '2026-06-03'],
    ['2026-07-01T00:30:00', '2026-08-03', '2026-10-01'],
    ['2026-06-30T23:59:59.999', '2026-07-30', '2026-09-30'],
    ['2026-11-25T12:00:00', '2026-12-28', '2027-02-25'],
  ])('follow from %s in Stockholm', async (local, due, extended) => {
    const at = inStockholm(local)
    const actor = await aPerson({ now: at })
    const reference = await fileAccess(actor, at)
    const { request, steps } = await viewRequest({ actor, reference, now: at })
    expect([request.dueOn, request.extendedDueOn].map(String)).toEqual([due, extended])
    expect(String(request.receivedOn)).toBe(local.slice(0, 10))
    const target = addWorkingDays(receivedOn(at), controller().targetWorkingDays)
    expect(String(request.targetOn)).toBe(String(target))
    expect(steps).toEqual(deadline({ receivedOn: receivedOn(at) }).steps)
  })

  it('stand in the ledger as they were told', async () => {
    const actor = await aPerson()
    const reference = await fileAccess(actor)
    const { history } = await viewRequest({ actor, reference, now: noon })
    expect(history.find(({ type }) => type === 'request.filed')?.facts).toMatchObject({
      receivedOn: '2026-11-22',
      due: '2026-12-22',
      extendedDue: '2027-02-22',
    })
  })
})
