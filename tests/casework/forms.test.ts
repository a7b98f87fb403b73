import { beforeAll, describe, expect, it } from 'vitest'
import { isWithdrawn } from '@/lib/casework/consents/is-withdrawn'
import { viewWithdrawal } from '@/lib/casework/consents/view-withdrawal'
import { withdrawConsents } from '@/lib/casework/consents/withdraw-consents'
import { answerStep, viewDraft } from '@/lib/casework/requests/draft'
import { reopenRequest } from '@/lib/casework/requests/reopen-request'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { listRequests, viewRequest } from '@/lib/casework/requests/view-request'
import { copyToWaitFor } from '@/lib/casework/requests/waits-for-copy'
import { askedInBrief } from '@/lib/casework/requests/what-is-asked'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { controller } from '@/lib/controller/controller'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { readFiled } from '@/lib/rights/forms/filed-answers'
import { type FormName, forms } from '@/lib/rights/forms/forms'
import { nextStep } from '@/lib/rights/forms/request-form'
import { answerWhole } from '@/tests/factories/answers'
import { anAccount, aPerson, inStockholm, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { answer, fileAccess, readyToSend } from '@/tests/factories/requests'
import { mailKindsOf, snapshot } from '@/tests/factories/rows'
import { replaceDraft } from '@/tests/factories/stale-drafts'
import { sql } from '@/tests/support/database'

type Steps = Parameters<typeof answer>[1]

const [one = '', two = ''] = controller().categories.map(({ key }) => key)
const field = controller().categories[0]?.fields.find(({ rectifiable }) => rectifiable)?.key ?? ''
const [purpose = '', otherPurpose = ''] = controller().purposes.map(({ key }) => key)
const received = inStockholm('2026-01-31T23:30:00')

const file = async (actor: Actor, form: FormName, steps: Steps, now = noon) => {
  await answer(actor, steps, now, form)
  return submitRequest(await readyToSend(actor, now, form))
}
const erase: Steps = [
  ['scope', { scope: 'everything' }],
  ['ground', { ground: 'none' }],
]
const say = (text: string): Steps => [['text', { text }]]
const objectTo = (purposes: string[]): Steps => [
  ['about', { about: 'purposes' }],
  ['purposes', { purposes }],
]

const journeys: [FormName, Steps, Record<string, unknown>][] = [
  ['access', [['scope', { scope: 'everything' }]], { scope: 'everything' }],
  [
    'rectification',
    [
      ['fields', { fields: `${one}.${field}` }],
      ['values', { [`value.${one}.${field}`]: '👩‍👧 محمد' }],
      ['evidence', {}],
      ['meanwhile', { meanwhile: 'yes' }],
    ],
    { corrections: [{ category: one, field, value: '👩‍👧 محمد' }], restrictMeanwhile: true },
  ],
  [
    'erasure',
    [
      ['scope', { scope: 'selected' }],
      ['categories', { categories: [two, one] }],
      ['ground', { ground: 'unlawful' }],
    ],
    { scope: 'selected', categories: [one, two], ground: 'unlawful' },
  ],
  [
    'restriction',
    [
      ['situation', { situation: 'needs-for-claim' }],
      ['scope', { scope: 'everything' }],
    ],
    { scope: 'everything', situation: 'needs-for-claim' },
  ],
  ['objection', [['about', { about: 'direct-marketing' }]], { about: 'direct-marketing' }],
  ['other', say('Vem har fått mina uppgifter?'), { text: 'Vem har fått mina uppgifter?' }],
]

// The keys of the house are made at their first use.
beforeAll(async () => {
  await fileAccess(await aPerson())
})

describe.each(journeys)('a form from its draft to a request: %s', (form, steps, answers) => {
  it('has state, dates by the clock, one event, two mails, and opens to the same answers', async () => {
    const actor = await aPerson({ now: received })
    const { reference, kind } = await file(actor, form, steps, received)
    expect(kind).toBe(forms[form].kind)
    const { request, filed, history } = await viewRequest({ actor, reference, now: received })
    expect(request).toMatchObject({ kind, state: 'RECEIVED', channel: 'PORTAL', version: 1 })
    const dates = [request.receivedOn, request.dueOn, request.extendedDueOn].map(String)
    expect(dates).toEqual(['2026-01-31', '2026-03-02', '2026-04-30'])
    expect(filed).toEqual(readFiled(kind, answers))
    expect(history.filter(({ type }) => type === 'request.filed')).toHaveLength(1)
    expect(await mailKindsOf(request.id)).toEqual(['LEGAL_NEW_REQUEST', 'RECEIPT'])
    expect(await viewDraft(actor, form)).toBeNull()
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is one request when it is sent ten times at once, and no other person can send it', async () => {
    const [actor, other] = [await aPerson(), await aPerson()]
    await answer(actor, steps, noon, form)
    const ready = await readyToSend(actor, noon, form)
    expect(await refusalOf(submitRequest({ ...ready, actor: other }))).toBe('DRAFT_INCOMPLETE')
    const sent = await Promise.all(Array.from({ length: 10 }, () => submitRequest(ready)))
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1)
    expect(await listRequests(actor)).toHaveLength(1)
  })

  it('is refused while a question is open, in a changed draft, and with answers to an older form', async () => {
    const actor = await aPerson()
    const [first, ...rest] = steps ?? []
    await answer(actor, first && [first], noon, form)
    if (rest.length > 0) {
      const early = await readyToSend(actor, noon, form)
      expect(await refusalOf(submitRequest(early))).toBe('DRAFT_INCOMPLETE')
    }
    await answer(actor, steps, noon, form)
    const stale = await readyToSend(actor, noon, form)
    await answer(actor, steps, noon, form)
    expect(await refusalOf(submitRequest(stale))).toBe('DRAFT_CHANGED')
    await replaceDraft(actor, form, { ...answers, formVersion: 0 })
    const kept = await viewDraft(actor, form)
    expect(kept?.answers).toEqual({ formVersion: forms[form].version })
    expect(kept?.earlier).toEqual({ ...answers, formVersion: 0 })
    const old = await readyToSend(actor, noon, form)
    expect(await refusalOf(submitRequest(old))).toBe('DRAFT_STALE')
    expect(await listRequests(actor)).toEqual([])
  })
})

describe('what was refused', () => {
  it('is stored nowhere', async () => {
    const actor = await aPerson()
    await answer(actor, [['fields', { fields: `${one}.${field}` }]], noon, 'rectification')
    const before = await snapshot()
    const wrong: [FormName, string, Record<string, unknown>, string][] = [
      ['rectification', 'fields', { fields: '__proto__' }, 'FIELD_UNKNOWN'],
      ['rectification', 'values', {}, 'VALUE_MISSING'],
      ['erasure', 'categories', { categories: 'GONE' }, 'CATEGORY_UNKNOWN'],
      ['erasure', 'ground', { ground: 'constructor' }, 'GROUND_MISSING'],
      ['restriction', 'situation', {}, 'SITUATION_MISSING'],
      ['objection', 'purposes', { purposes: [] }, 'PURPOSES_EMPTY'],
      ['other', 'text', { text: 'x'.repeat(10_000) }, 'TEXT_TOO_LONG'],
      ['other', 'text', { text: '\u0000' }, 'TEXT_UNREADABLE'],
      ['other', 'scope', { scope: 'everything' }, 'NOT_FOUND'],
    ]
    for (const [form, step, raw, code] of wrong) {
      const attempt = answerStep({ actor, form, step, raw, now: noon })
      expect(await refusalOf(attempt), `${form} ${step}`).toBe(code)
    }
    expect(await snapshot()).toEqual(before)
  })

  it('is a category that the profile no longer has', async () => {
    const actor = await aPerson()
    await answer(actor, erase, noon, 'erasure')
    const stored = { formVersion: 1, scope: 'selected', categories: ['GONE'], ground: 'none' }
    await replaceDraft(actor, 'erasure', stored)
    const ready = await readyToSend(actor, noon, 'erasure')
    expect(await refusalOf(submitRequest(ready))).toBe('CATEGORY_UNKNOWN')
  })
})

describe('an erasure while a copy is under way', () => {
  it('waits for the copy, and an erasure on its own for nothing', async () => {
    const actor = await aPerson()
    const copy = await fileAccess(actor)
    const first = await viewRequest({ actor, reference: copy, now: noon })
    const { reference } = await file(actor, 'erasure', erase)
    const { request } = await viewRequest({ actor, reference, now: noon })
    expect(request.followsId).toBe(first.request.id)
    const alone = await aPerson()
    await expectNoOrder(alone)
    const free = await file(alone, 'erasure', erase)
    const viewed = await viewRequest({ actor: alone, reference: free.reference, now: noon })
    expect(viewed.request.followsId).toBeNull()
  })

  it.each([
    ['copy-first', false],
    ['erase-first', true],
  ])(
    'is asked which comes first, and waits for the copy unless it is the erasure: %s',
    async (order, eraseFirst) => {
      const actor = await aPerson()
      const { request: copy } = await viewRequest({
        actor,
        reference: await fileAccess(actor),
        now: noon,
      })
      await answer(actor, erase, noon, 'erasure')
      const draft = await viewDraft(actor, 'erasure')
      expect(nextStep(forms.erasure, draft?.answers ?? {})).toBe('order')
      const { reference } = await file(actor, 'erasure', [['order', { order }]])
      const { request, filed } = await viewRequest({ actor, reference, now: noon })
      expect(filed.answers).toMatchObject({ eraseFirst })
      expect(request.followsId).toBe(eraseFirst ? null : copy.id)
      const erasure = { dataSubjectId: request.dataSubjectId, filed }
      expect((await copyToWaitFor(erasure))?.id).toBe(eraseFirst ? undefined : copy.id)
      await withdrawRequest({ actor, reference: copy.reference, now: noon })
      expect(await copyToWaitFor(erasure), 'no copy is under way any more').toBeNull()
    },
  )

  it('waits for the copy of a request under another record of the same person, and for one opened again', async () => {
    const [actor, before] = [await aPerson(), await aPerson()]
    const reference = await fileAccess(before)
    const { reference: erasure } = await file(actor, 'erasure', erase)
    const { request, filed } = await viewRequest({ actor, reference: erasure, now: noon })
    const waits = () => copyToWaitFor({ dataSubjectId: request.dataSubjectId, filed })
    expect(await waits(), 'somebody else').toBeNull()
    await sql('UPDATE "DataSubject" SET "freeCopyHolderId" = $2 WHERE "id" = $1', [
      actor.dataSubjectId,
      before.dataSubjectId,
    ])
    expect((await waits())?.reference).toBe(reference)
    const legal = await anAccount('LEGAL')
    await answerWhole({ legal, reference, now: noon })
    expect(await waits()).toBeNull()
    const { request: answered } = await viewRequest({ actor: before, reference, now: noon })
    const raw = { reason: 'INCOMPLETE', text: '' }
    const again = { actor: before, reference, raw, version: answered.version, now: noon }
    await reopenRequest(again)
    expect((await waits())?.reference).toBe(reference)
  })
})

/** Nobody is asked what comes first who does not wait for a copy. */
async function expectNoOrder(actor: Actor): Promise<void> {
  await answer(actor, erase, noon, 'erasure')
  const draft = await viewDraft(actor, 'erasure')
  expect(nextStep(forms.erasure, draft?.answers ?? {})).toBe('check')
}

describe('an objection to what rests on consent', () => {
  it('is a withdrawal in force at once, and one however often it is sent', async () => {
    const actor = await aPerson()
    await answer(actor, objectTo([otherPurpose, purpose]), noon, 'objection')
    const ready = await readyToSend(actor, noon, 'objection')
    const sent = await Promise.all(Array.from({ length: 5 }, () => submitRequest(ready)))
    const [{ reference, kind } = { reference: '', kind: 'OTHER' }] = sent
    expect(kind).toBe('CONSENT_WITHDRAWAL')
    expect(sent).toEqual(sent.map(() => ({ reference, kind })))
    expect(await viewWithdrawal(actor, reference)).toMatchObject({
      purposes: [purpose, otherPurpose],
    })
    const id = actor.dataSubjectId ?? ''
    expect(await isWithdrawn({ id }, purpose)).toBe(true)
    expect(await viewDraft(actor, 'objection')).toBeNull()
    expect((await listRequests(actor)).map((request) => request.kind)).toEqual([kind])
    const [{ id: requestId } = { id: '' }] = await listRequests(actor)
    expect(await mailKindsOf(requestId)).toEqual(['CONSENT_WITHDRAWN', 'LEGAL_NEW_REQUEST'])
  })
})

describe('an objection to what was taken back already', () => {
  it.each([
    ['on the page of consents', false],
    ['by an objection', true],
  ])('gives that withdrawal, however often it is sent: %s', async (_, byObjection) => {
    const actor = await aPerson()
    const { reference: first } = byObjection
      ? await file(actor, 'objection', objectTo([purpose]))
      : await withdrawConsents({ actor, locale: 'sv', now: noon, raw: { purposes: [purpose] } })
    await answer(actor, objectTo([purpose]), noon, 'objection')
    const ready = await readyToSend(actor, noon, 'objection')
    const sent = await Promise.all(Array.from({ length: 5 }, () => submitRequest(ready)))
    sent.push(await submitRequest(ready))
    expect(new Set(sent.map(({ reference }) => reference))).toEqual(new Set([first]))
    expect(await listRequests(actor)).toHaveLength(1)
    expect(await viewDraft(actor, 'objection')).toBeNull()
  })
})

describe('what a mail or a receipt says is asked', () => {
  it.each(journeys.map(([form, , answers]) => [form, answers] as const))(
    'holds nothing that was typed: %s',
    async (form, answers) => {
      const typed = ['👩‍👧', 'Vem har fått', 'annorlunda']
      const filed = readFiled(forms[form].kind, { ...answers, different: 'annorlunda' })
      const said = (await askedInBrief('sv', filed)).join(' ')
      for (const text of typed) expect(said).not.toContain(text)
    },
  )
})
