import { describe, expect, it } from 'vitest'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { openCase } from '@/lib/casework/staff/open-case'
import { answerLinkedTask } from '@/lib/casework/tasks/answer-linked-task'
import { askAgain, askForData } from '@/lib/casework/tasks/ask-colleague'
import { sendChasers } from '@/lib/casework/tasks/send-chasers'
import { takeLinkedFile } from '@/lib/casework/tasks/take-linked-file'
import { useCollectedFile } from '@/lib/casework/tasks/use-collected-file'
import { viewLinkedTask } from '@/lib/casework/tasks/view-linked-task'
import { viewTask } from '@/lib/casework/tasks/view-task'
import { withdrawTask } from '@/lib/casework/tasks/withdraw-task'
import { verifyLedger } from '@/lib/ledger/verify'
import { inStockholm } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { mailKindsOf, snapshot } from '@/tests/factories/rows'
import { aNetwork } from '@/tests/factories/sign-ins'
import { aCase, askRaw, decided, monday, tasksOf, tokenOf } from '@/tests/factories/tasks'
import { sql } from '@/tests/support/database'

const view = (token: unknown, now = monday) => viewLinkedTask({ token, network: aNetwork(), now })
const answer = (token: unknown, raw: Record<string, unknown> = { result: 'DONE' }, now = monday) =>
  answerLinkedTask({ token, raw, network: aNetwork(), now })

/** A colleague who was asked for data. */
async function asked(raw = askRaw()) {
  const { legal, person, reference } = await aCase()
  await askForData({ actor: legal, reference, raw, now: monday })
  const [task] = await tasksOf(legal, reference)
  if (!task) throw new Error('no task was opened')
  return { legal, person, reference, task, token: await tokenOf(task.id) }
}

const over = async (token: unknown, now = monday) => {
  expect(await refusalOf(view(token, now))).toBe('TASK_LINK_OVER')
  expect(await refusalOf(answer(token, undefined, now))).toBe('TASK_LINK_OVER')
}

describe('asking a colleague', () => {
  it('keeps address and words sealed, and no token that could be used', async () => {
    const text = 'Planterad Fråga om Planta Provsson'
    const { token } = await asked(askRaw({ email: 'planterad.kollega@example.com', text }))
    const rows = JSON.stringify(await snapshot()).toLowerCase()
    for (const value of ['Planterad Fråga', 'planterad.kollega', token])
      for (const shape of [value, Buffer.from(value).toString('hex')])
        expect([shape, rows.includes(shape.toLowerCase())]).toEqual([shape, false])
  })

  it.each<[Record<string, unknown>, string]>([
    [{ email: 'nobody' }, 'EMAIL_INVALID'],
    [{ text: '' }, 'TASK_TEXT_MISSING'],
    [{ 'due-day': '31' }, 'TASK_DAY_INVALID'],
    [{ 'due-day': '22' }, 'TASK_DAY_PAST'],
    [{ 'due-year': '2028' }, 'TASK_DAY_TOO_LATE'],
  ])('is refused for %j, and nothing is kept', async (changed, code) => {
    const { legal, reference } = await aCase()
    const before = await snapshot()
    const raw = askRaw(changed)
    expect(await refusalOf(askForData({ actor: legal, reference, raw, now: monday }))).toBe(code)
    expect(await snapshot()).toEqual(before)
  })
})

describe('the link of a task', () => {
  it('shows that one task and nothing of the case, and opening it changes nothing', async () => {
    const { token, reference } = await asked()
    const before = await snapshot()
    const opened = await view(token)
    await view(token)
    expect(await snapshot()).toEqual(before)
    expect(opened).toEqual({
      kind: 'COLLECT',
      action: null,
      place: null,
      dueOn: Temporal.PlainDate.from('2026-11-26'),
      text: 'Lämna det ni har om Lo Provsson.',
      answeredAt: null,
      waits: false,
      files: 0,
    })
    expect(JSON.stringify(opened)).not.toContain(reference)
  })

  it('takes one answer, however often and at once it is sent, and tells legal', async () => {
    const { legal, reference, task, token } = await asked()
    const raw = { result: 'DONE', note: 'Två filer.' }
    const tries = await Promise.allSettled([1, 2, 3].map(() => answer(token, raw)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusalOf(answer(token, { result: 'IMPOSSIBLE', note: 'Nej.' }))).toBe(
      'TASK_ANSWERED',
    )
    expect(await view(token)).toMatchObject({ text: null, answeredAt: monday })
    const viewed = await viewTask(legal, reference, task.id)
    const done = {
      result: 'DONE',
      answer: 'Två filer.',
      doneBy: null,
      email: 'kollega@example.com',
    }
    expect(viewed.task).toMatchObject(done)
    const kinds = await mailKindsOf(viewed.request.id)
    expect(kinds.filter((kind) => kind === 'LEGAL_TASK_ANSWERED')).toHaveLength(1)
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('needs a choice, and a reason for "cannot"', async () => {
    const { token } = await asked()
    expect(await refusalOf(answer(token, {}))).toBe('TASK_RESULT_MISSING')
    expect(await refusalOf(answer(token, { result: 'NOT_CONCERNED' }))).toBe('TASK_RESULT_MISSING')
    expect(await refusalOf(answer(token, { result: 'IMPOSSIBLE' }))).toBe('TASK_REASON_MISSING')
  })

  it('is over alike when tampered with, made up, garbled or too late', async () => {
    const { token } = await asked()
    const turned = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`
    const wrong = [
      turned,
      `${token}x`,
      token.slice(1),
      '',
      'x',
      'x'.repeat(5000),
      null,
      {},
      ['a'],
      7,
    ]
    for (const one of wrong) await over(one)
    // Fourteen days after the due day, at midnight.
    const last = inStockholm('2026-12-10T23:59:59.998')
    expect((await view(token, last)).answeredAt).toBeNull()
    await over(token, last.add({ milliseconds: 1 }))
  })

  it('is over when the task was taken back, asked anew, or the request withdrawn', async () => {
    const { legal, reference, task, token } = await asked()
    const again = { actor: legal, reference, taskId: task.id, raw: askRaw(), now: monday }
    await askAgain({ ...again, now: monday.add({ minutes: 1 }) })
    await over(token)
    const fresh = await tokenOf(task.id)
    expect((await view(fresh)).kind).toBe('COLLECT')
    await withdrawTask({ actor: legal, reference, taskId: task.id, now: monday })
    await over(fresh)

    const another = await asked()
    const { person: actor, reference: theirs } = another
    await withdrawRequest({ actor, reference: theirs, now: monday })
    await over(another.token)
  })

  it('ticks the system it is about; "cannot" does not, and can be asked again', async () => {
    const { legal, reference } = await aCase()
    await decided(legal, reference, [{ action: 'ERASE', categories: ['FINANCIAL'] }])
    const [first, second] = await tasksOf(legal, reference)
    if (!first || !second) throw new Error('two systems hold it')
    for (const { id } of [first, second])
      await askAgain({ actor: legal, reference, taskId: id, raw: askRaw(), now: monday })
    await answer(await tokenOf(first.id))
    await answer(await tokenOf(second.id), { result: 'IMPOSSIBLE', note: 'Systemet är nere.' })
    const results = (await tasksOf(legal, reference)).map(({ id, result }) => [id, result])
    expect(Object.fromEntries(results)).toEqual({ [first.id]: 'DONE', [second.id]: 'IMPOSSIBLE' })
    const raw = askRaw({ text: 'Försök igen.' })
    const later = monday.add({ minutes: 1 })
    await askAgain({ actor: legal, reference, taskId: second.id, raw, now: later })
    await answer(await tokenOf(second.id))
    const done = askAgain({ actor: legal, reference, taskId: second.id, raw, now: later })
    expect(await refusalOf(done)).toBe('CHANGED_MEANWHILE')
  })
})

describe('files that a colleague hands in', () => {
  const bytes = async function* () {
    yield Buffer.from('a;b\n1;2\n')
  }
  const hand = (token: unknown, name = 'uppgifter.csv', now = monday) =>
    takeLinkedFile({ token, name, bytes: bytes(), now })

  it('belong to the task, and to the copy only when legal says so', async () => {
    const { legal, reference, task, token } = await asked()
    await hand(token)
    expect(await refusalOf(hand(token, 'bild.exe'))).toBe('FILE_TYPE_NOT_ALLOWED')
    expect((await view(token)).files).toBe(1)
    const { files } = await viewTask(legal, reference, task.id)
    expect(files).toMatchObject([{ name: 'uppgifter.csv', inCopy: false }])
    expect((await openCase({ actor: legal, reference, now: monday })).files).toEqual([])
    const use = { actor: legal, reference, fileId: files[0]?.id ?? '', now: monday }
    const other = await aCase()
    const foreign = useCollectedFile({ ...use, reference: other.reference })
    expect(await refusalOf(foreign)).toBe('NOT_FOUND')
    await useCollectedFile(use)
    await useCollectedFile(use)
    const view2 = await openCase({ actor: legal, reference, now: monday })
    expect(view2.files).toMatchObject([{ name: 'uppgifter.csv' }])
    await answer(token)
    expect(await refusalOf(hand(token))).toBe('TASK_ANSWERED')
  })

  it('are refused for any other task, and leave nothing', async () => {
    const { legal, reference } = await aCase()
    await decided(legal, reference, [{ action: 'ERASE', categories: ['CONTACT'] }])
    const [task] = await tasksOf(legal, reference)
    await askAgain({ actor: legal, reference, taskId: task?.id ?? '', raw: askRaw(), now: monday })
    const token = await tokenOf(task?.id ?? '')
    const before = await sql('SELECT count(*) FROM "StoredFile"')
    expect(await refusalOf(hand(token))).toBe('TASK_LINK_OVER')
    expect(await refusalOf(hand('x'))).toBe('TASK_LINK_OVER')
    expect(await sql('SELECT count(*) FROM "StoredFile"')).toEqual(before)
  })
})

describe('chasers', () => {
  it('remind the working day before and on the day, each with a fresh link, and tell legal the day after, once', async () => {
    const { legal, reference, task, token } = await asked()
    const { request } = await viewTask(legal, reference, task.id)
    const kinds = async () =>
      (await mailKindsOf(request.id)).filter((kind) => kind.startsWith('TASK'))
    const run = async (day: number) => {
      const at = inStockholm(`2026-11-${day}T08:00`)
      await Promise.all([sendChasers(at), sendChasers(at)])
      await sendChasers(at.add({ hours: 1 }))
    }
    await run(24)
    expect(await kinds()).toEqual(['TASK'])
    await run(25)
    expect(await kinds()).toEqual(['TASK', 'TASK_REMINDER'])
    await over(token)
    const wednesday = await tokenOf(task.id)
    expect((await view(wednesday)).answeredAt).toBeNull()
    await run(26)
    expect(await kinds()).toEqual(['TASK', 'TASK_REMINDER', 'TASK_REMINDER'])
    await over(wednesday)
    await run(27)
    await run(28)
    await run(30)
    expect(await kinds()).toEqual(['TASK', 'TASK_ESCALATED', 'TASK_REMINDER', 'TASK_REMINDER'])
    // Another day begins anew.
    const later = inStockholm('2026-11-30T10:00')
    const raw = askRaw({ 'due-day': '4', 'due-month': '12' })
    await askAgain({ actor: legal, reference, taskId: task.id, raw, now: later })
    await sendChasers(inStockholm('2026-12-03T08:00'))
    expect(await kinds()).toHaveLength(6)
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('fall silent when it is answered', async () => {
    const { legal, reference, task, token } = await asked()
    await answer(token)
    const { request } = await viewTask(legal, reference, task.id)
    for (const day of [25, 26, 27]) await sendChasers(inStockholm(`2026-11-${day}T08:00`))
    const kinds = await mailKindsOf(request.id)
    expect(kinds.filter((kind) => kind.startsWith('TASK'))).toEqual(['TASK'])
  })
})
