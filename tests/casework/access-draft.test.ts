import { describe, expect, it } from 'vitest'
import { answerStep, viewDraft } from '@/lib/casework/requests/draft'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { controller } from '@/lib/controller/controller'
import { anAccount, aPerson, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { answer, fileAccess, readyToSend } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

const [one = '', two = ''] = controller().categories.map(({ key }) => key)
const between = {
  period: 'between',
  'from-year': '2024',
  'from-month': '2',
  'from-day': '29',
  'to-year': '2025',
  'to-month': '1',
  'to-day': '31',
}

describe('a draft of an access request', () => {
  it('grows question by question and is there again at the next visit', async () => {
    const actor = await aPerson()
    expect(await viewDraft(actor, 'access')).toBeNull()
    await answer(actor, [['scope', { scope: 'selected' }]])
    await answer(actor, [['categories', { categories: [two, one] }]])
    await answer(actor, [['period', between]])
    expect(await viewDraft(actor, 'access')).toMatchObject({
      version: 3,
      answers: {
        scope: 'selected',
        categories: [one, two],
        period: { kind: 'between', from: '2024-02-29', to: '2025-01-31' },
      },
    })
  })

  it('keeps the other answers when one is changed', async () => {
    const actor = await aPerson()
    await answer(actor, [
      ['scope', { scope: 'selected' }],
      ['categories', { categories: one }],
      ['period', { period: 'all' }],
      ['scope', { scope: 'everything' }],
      ['scope', { scope: 'selected' }],
    ])
    const draft = await viewDraft(actor, 'access')
    expect(draft?.answers).toMatchObject({ categories: [one], period: { kind: 'all' } })
  })

  it('is one, also when its first answer is sent twenty times at once', async () => {
    const actor = await aPerson()
    await Promise.all(Array.from({ length: 20 }, () => answer(actor)))
    const rows = await sql('SELECT "version" FROM "RequestDraft" WHERE "accountId" = $1', [
      actor.accountId,
    ])
    expect(rows).toEqual([{ version: 20 }])
  })

  it('is not changed by an answer that is refused', async () => {
    const actor = await aPerson()
    await answer(actor, [['scope', { scope: 'selected' }]])
    const before = await snapshot()
    const wrong: [Parameters<typeof answer>[1], string][] = [
      [[['scope', { scope: 'all of it' }]], 'SCOPE_MISSING'],
      [[['categories', { categories: ['NONE_SUCH'] }]], 'CATEGORY_UNKNOWN'],
      [[['categories', {}]], 'CATEGORIES_EMPTY'],
      [[['period', { ...between, 'to-year': '2023' }]], 'PERIOD_REVERSED'],
    ]
    for (const [steps, code] of wrong) expect(await refusalOf(answer(actor, steps))).toBe(code)
    expect(await snapshot()).toEqual(before)
  })

  it('is nobody else’s to see or to send', async () => {
    const [actor, other] = [await aPerson(), await aPerson()]
    await answer(actor)
    expect(await viewDraft(other, 'access')).toBeNull()
    const stolen = { ...(await readyToSend(actor)), actor: other }
    expect(await refusalOf(submitRequest(stolen))).toBe('DRAFT_INCOMPLETE')
    expect(await viewDraft(actor, 'access')).not.toBeNull()
  })

  it('does not open for another account, even with its row in the other’s place', async () => {
    const [actor, other] = [await aPerson(), await aPerson()]
    await answer(actor)
    await sql('UPDATE "RequestDraft" SET "accountId" = $2 WHERE "accountId" = $1', [
      actor.accountId,
      other.accountId,
    ])
    await expect(viewDraft(other, 'access')).rejects.toThrow('SEAL_BROKEN')
  })

  it('is gone once it is sent, and the next one is new', async () => {
    const actor = await aPerson()
    await fileAccess(actor)
    expect(await viewDraft(actor, 'access')).toBeNull()
    await answer(actor)
    expect(await viewDraft(actor, 'access')).toMatchObject({ version: 1 })
  })

  it.each(['SUPPORT', 'LEGAL', 'ADMIN'] as const)('is not for staff: %s', async (role) => {
    const actor = await anAccount(role)
    const step = {
      form: 'access',
      actor,
      step: 'scope',
      raw: { scope: 'everything' },
      now: noon,
    } as const
    expect(await refusalOf(answerStep(step))).toBe('NOT_FOUND')
    expect(await refusalOf(viewDraft(actor, 'access'))).toBe('NOT_FOUND')
  })
})
