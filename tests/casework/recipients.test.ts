import { describe, expect, it } from 'vitest'
import { openCase } from '@/lib/casework/staff/open-case'
import { chooseRecipients } from '@/lib/casework/tasks/choose-recipients'
import { noticeTemplate } from '@/lib/casework/tasks/notice-template'
import {
  endNotice,
  noticeSeen,
  saveNotice,
  sendNotice,
} from '@/lib/casework/tasks/recipient-notice'
import { isRecipientQuestion } from '@/lib/casework/tasks/recipient-question'
import { tickSystems } from '@/lib/casework/tasks/tick-systems'
import { noticesInWords, toldRecipients } from '@/lib/casework/tasks/told-recipients'
import { controller } from '@/lib/controller/controller'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { refusalOf } from '@/tests/factories/refusals'
import { mailKindsOf } from '@/tests/factories/rows'
import { aCase, decided, monday, tasksOf } from '@/tests/factories/tasks'

const text = 'Hej!\n\nVi har raderat uppgifterna om Lo Provsson.'
const notice = { name: 'Låneprovet AB', email: 'dpo@example.com', text, language: 'sv' }

async function chosen(recipients: unknown = ['HOSTING', 'AUDITORS']) {
  const base = await aCase()
  const raw = { recipients }
  const choose = () =>
    chooseRecipients({ actor: base.legal, reference: base.reference, raw, now: monday })
  await choose()
  const open = (await tasksOf(base.legal, base.reference)).filter(({ doneAt }) => !doneAt)
  const given = { actor: base.legal, reference: base.reference, now: monday }
  return { ...base, choose, open, given: { ...given, taskId: open[0]?.id ?? '' } }
}

describe('the recipients of a case (Art. 19)', () => {
  it('are one task each, and the others are noted as never having had the data', async () => {
    const { legal, reference, open, choose } = await chosen()
    expect(open.map(({ about }) => about).sort()).toEqual(['AUDITORS', 'HOSTING'])
    await choose()
    const all = await tasksOf(legal, reference)
    expect(all).toHaveLength(controller().recipients.length)
    const never = all.filter(({ result }) => result === 'NOT_CONCERNED')
    expect(never).toHaveLength(all.length - 2)
    expect(never.every(({ doneById }) => doneById === legal.accountId)).toBe(true)
  })

  it.each([
    ['a forged one', ['HOSTING', 'MADE_UP'], 'RECIPIENT_UNKNOWN'],
    ['no answer', [], 'RECIPIENTS_EMPTY'],
    ['nobody and somebody', ['NONE', 'HOSTING'], 'RECIPIENTS_EMPTY'],
    ['something else', { a: 1 }, 'RECIPIENTS_EMPTY'],
  ])('are refused for %s', async (_, recipients, code) => {
    const { legal: actor, reference } = await aCase()
    const attempt = chooseRecipients({ actor, reference, raw: { recipients }, now: monday })
    expect(await refusalOf(attempt)).toBe(code)
    expect(await tasksOf(actor, reference)).toEqual([])
  })

  it('can be nobody, and somebody after all', async () => {
    const { legal, reference, open } = await chosen('NONE')
    expect(open).toEqual([])
    const raw = { recipients: 'HOSTING' }
    await chooseRecipients({ actor: legal, reference, raw, now: monday })
    const left = (await tasksOf(legal, reference)).filter(({ doneAt }) => !doneAt)
    expect(left.map(({ about }) => about)).toEqual(['HOSTING'])
  })
})

describe('the question who had the data', () => {
  const question = async (actor: Actor, reference: string) =>
    (await tasksOf(actor, reference)).filter(isRecipientQuestion)

  it('is owed once the last system is ticked, and until it is answered', async () => {
    const { legal, reference } = await aCase()
    await decided(legal, reference, [{ action: 'ERASE', categories: ['CONTACT'] }])
    const ids = (await tasksOf(legal, reference)).map(({ id }) => id)
    const tick = (taskIds: string[]) =>
      tickSystems({ fresh: true, actor: legal, reference, taskIds, now: monday })
    await tick(ids.slice(0, 1))
    expect(await question(legal, reference)).toEqual([])
    await tick(ids)
    await tick(ids)
    expect(await question(legal, reference)).toMatchObject([{ doneAt: null }])
    const raw = { recipients: 'NONE' }
    await chooseRecipients({ actor: legal, reference, raw, now: monday })
    expect(await question(legal, reference)).toMatchObject([{ result: 'DONE' }])
  })

  it('is not owed where a use was stopped, or who had them is said already', async () => {
    const stopped = await aCase()
    await decided(stopped.legal, stopped.reference, [{ action: 'STOP', categories: ['CONTACT'] }])
    const said = await chosen('HOSTING')
    await decided(said.legal, said.reference, [{ action: 'CORRECT', categories: ['CONTACT'] }])
    for (const { legal: actor, reference } of [stopped, said]) {
      const systems = (await tasksOf(actor, reference)).filter(({ action }) => action)
      const taskIds = systems.map(({ id }) => id)
      await tickSystems({ fresh: true, actor, reference, taskIds, now: monday })
      expect(await question(actor, reference)).toEqual([])
    }
  })
})

describe('a notice to a recipient', () => {
  it('is saved, seen and sent once, and the person can be told who', async () => {
    const { legal, person, reference, given } = await chosen('HOSTING')
    expect(await noticesInWords('sv', person, reference)).toEqual([
      'Leverantörer av serverdrift: vi ska berätta för dem.',
    ])
    await saveNotice({ ...given, raw: notice })
    const changed = sendNotice({ ...given, seen: noticeSeen('something else') })
    expect(await refusalOf(changed)).toBe('LETTER_CHANGED_SINCE_PREVIEW')
    const tries = await Promise.allSettled(
      [1, 2].map(() => sendNotice({ ...given, seen: noticeSeen(text) })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { request, history } = await openCase({ actor: legal, reference, now: monday })
    const kinds = await mailKindsOf(request.id)
    expect(kinds.filter((kind) => kind === 'RECIPIENT_NOTICE')).toHaveLength(1)
    expect(history.some(({ type }) => type === 'recipient.told')).toBe(true)
    expect(await toldRecipients('sv', person, reference)).toMatchObject([
      { name: 'Låneprovet AB', result: 'DONE' },
    ])
    expect(await noticesInWords('en', person, reference)).toEqual([
      'Låneprovet AB: we told them on 23 November 2026.',
    ])
    const stranger = (await aCase()).person
    expect(await toldRecipients('sv', stranger, reference)).toEqual([])
    expect((await verifyLedger()).bad).toBeNull()
  })

  it.each<[Record<string, unknown>, string]>([
    [{ name: '' }, 'RECIPIENT_NAME_MISSING'],
    [{ email: 'x' }, 'EMAIL_INVALID'],
    [{ text: '' }, 'NOTICE_MISSING'],
    [{ text: 'Det gäller 19900101-9802.' }, 'NOTICE_HAS_NUMBER'],
  ])('is refused for %j', async (changed, code) => {
    const { given } = await chosen('HOSTING')
    expect(await refusalOf(saveNotice({ ...given, raw: { ...notice, ...changed } }))).toBe(code)
  })

  it('cannot go out as the template has it: who it is about is for legal to write', async () => {
    const { given, reference } = await chosen('HOSTING')
    for (const language of ['sv', 'en'] as const)
      for (const action of ['ERASE', 'CORRECT', 'RESTRICT'] as const) {
        const template = await noticeTemplate(language, action, reference)
        expect(template).toContain(reference)
        const raw = { ...notice, text: template }
        const attempt = saveNotice({ ...given, raw })
        expect(await refusalOf(attempt)).toBe('ANSWER_HAS_LINES_TO_FILL')
      }
  })

  it('ends without a mail for a reason, which is kept', async () => {
    const { legal, person, reference, given } = await chosen('HOSTING')
    const raw = {
      ending: 'DISPROPORTIONATE',
      recipient: 'Låneprovet AB',
      reason: 'Bolaget är upplöst.',
    }
    for (const [field, code] of [
      ['ending', 'TASK_RESULT_MISSING'],
      ['recipient', 'RECIPIENT_NAME_MISSING'],
      ['reason', 'TASK_REASON_MISSING'],
    ])
      expect(await refusalOf(endNotice({ ...given, raw: { ...raw, [field ?? '']: '' } }))).toBe(
        code,
      )
    await endNotice({ ...given, raw })
    const tasks = await tasksOf(legal, reference)
    const ended = { result: 'DISPROPORTIONATE', answer: 'Bolaget är upplöst.' }
    expect(tasks.find(({ id }) => id === given.taskId)).toMatchObject(ended)
    expect(await noticesInWords('sv', person, reference)).toEqual([
      'Låneprovet AB: det hade krävt orimligt mycket att berätta för dem.',
    ])
  })

  it('is neither ticked as a system nor sent for another case', async () => {
    const { given, reference, legal } = await chosen('HOSTING')
    await decided(legal, reference, [{ action: 'ERASE', categories: ['CONTACT'] }])
    const ticked = tickSystems({ fresh: true, ...given, taskIds: [given.taskId] })
    expect(await refusalOf(ticked)).toBe('NOT_FOUND')
    const other = await aCase()
    const foreign = saveNotice({ ...given, reference: other.reference, raw: notice })
    expect(await refusalOf(foreign)).toBe('NOT_FOUND')
    const system = (await tasksOf(legal, reference)).find(({ action }) => action)
    const wrong = saveNotice({ ...given, taskId: system?.id ?? '', raw: notice })
    expect(await refusalOf(wrong)).toBe('NOT_FOUND')
  })
})
