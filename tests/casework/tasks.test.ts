import { describe, expect, it } from 'vitest'
import { openCase } from '@/lib/casework/staff/open-case'
import { systemTasksOf } from '@/lib/casework/tasks/system-tasks'
import { ownSystems } from '@/lib/casework/tasks/systems'
import { tickSystems } from '@/lib/casework/tasks/tick-systems'
import { listTasks } from '@/lib/data/tasks'
import { overdueTasks } from '@/lib/data/tasks-due'
import { verifyLedger } from '@/lib/ledger/verify'
import { receivedOn } from '@/lib/rights/deadline'
import { checkSystemsDone, type Measure } from '@/lib/rights/tasks'
import { anAccount } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { snapshot } from '@/tests/factories/rows'
import { aCase, decided, monday, tasksOf } from '@/tests/factories/tasks'

const contact: Measure = { action: 'ERASE', categories: ['CONTACT'] }
const financial: Measure = { action: 'ERASE', categories: ['FINANCIAL'] }
const holding = (category: string) =>
  ownSystems()
    .filter(({ categories }) => categories.includes(category))
    .map(({ key }) => key)

describe('a decision', () => {
  it('opens one task for each system that holds an affected category, and each again only once', async () => {
    const { legal, reference } = await aCase()
    await decided(legal, reference, [contact])
    await decided(legal, reference, [contact])
    const tasks = await tasksOf(legal, reference)
    expect(tasks.map(({ about }) => about).sort()).toEqual(holding('CONTACT').sort())
    expect(tasks.every(({ action, kind }) => action === 'ERASE' && kind === 'DO_IN_SYSTEM')).toBe(
      true,
    )
    const { history } = await openCase({ actor: legal, reference, now: monday })
    expect(history.filter(({ type }) => type === 'task.opened')).toHaveLength(tasks.length)
  })

  it('that is changed takes back what is no longer asked for, and keeps what is ticked', async () => {
    const { legal, reference } = await aCase()
    await decided(legal, reference, [contact, financial])
    const [first] = await tasksOf(legal, reference)
    await tickSystems({
      fresh: true,
      actor: legal,
      reference,
      taskIds: [first?.id ?? ''],
      now: monday,
    })
    await decided(legal, reference, [])
    const left = await tasksOf(legal, reference)
    expect(left).toMatchObject([{ id: first?.id, result: 'DONE' }])
    await decided(legal, reference, [contact, financial])
    expect(await tasksOf(legal, reference)).toHaveLength(ownSystems().length)
  })
})

describe('done means done', () => {
  it('cannot be reported until every system is ticked, by whom and when', async () => {
    const { legal, reference } = await aCase()
    const measures = [contact]
    await decided(legal, reference, measures)
    const { request } = await openCase({ actor: legal, reference, now: monday })
    const left = async (asked: Measure[]) => {
      const tasks = systemTasksOf(await listTasks(legal, request.id))
      const checked = checkSystemsDone(asked, ownSystems(), tasks)
      return checked.ok ? 0 : checked.problems[0]?.detail?.count
    }
    const tasks = await tasksOf(legal, reference)
    for (const [index, task] of tasks.entries()) {
      expect(await left(measures)).toBe(tasks.length - index)
      await tickSystems({ fresh: true, actor: legal, reference, taskIds: [task.id], now: monday })
    }
    expect(await left(measures)).toBe(0)
    const ticked = (await tasksOf(legal, reference)).filter(({ action }) => action)
    expect(ticked).toHaveLength(tasks.length)
    for (const task of ticked) {
      expect(task).toMatchObject({ result: 'DONE', doneAt: monday, doneById: legal.accountId })
      expect(task.doneBy).toContain('@')
    }
    // What nobody has decided yet is not done because something else is.
    expect(await left([financial])).toBeGreaterThan(0)
    const { history } = await openCase({ actor: legal, reference, now: monday })
    expect(history.filter(({ type }) => type === 'task.finished')).toHaveLength(tasks.length)
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is ticked by legal alone, and in the own case', async () => {
    const { legal, person, reference } = await aCase()
    await decided(legal, reference, [contact])
    const other = await aCase()
    await decided(legal, other.reference, [contact])
    const [task] = await tasksOf(legal, reference)
    const right = { actor: legal, reference, taskIds: [task?.id ?? ''], fresh: true, now: monday }
    const support = await anAccount('SUPPORT')
    const admin = await anAccount('ADMIN')
    for (const actor of [person, support, admin])
      expect(await refusalOf(tickSystems({ ...right, actor }))).toBe('NOT_FOUND')
    const elsewhere = tickSystems({ ...right, reference: other.reference })
    expect(await refusalOf(elsewhere)).toBe('NOT_FOUND')
    const mixed = { ...right, taskIds: [task?.id ?? '', 'x'] }
    expect(await refusalOf(tickSystems(mixed))).toBe('NOT_FOUND')
    expect((await tasksOf(legal, reference)).every(({ doneAt }) => doneAt === null)).toBe(true)
  })
})

it('nothing is noted as erased without a second factor shown anew, whatever the form calls it', async () => {
  const { legal, reference } = await aCase()
  await decided(legal, reference, [contact])
  const taskIds = (await tasksOf(legal, reference)).map(({ id }) => id)
  const before = await snapshot()
  const ticked = tickSystems({ actor: legal, reference, taskIds, fresh: false, now: monday })
  expect(await refusalOf(ticked)).toBe('CONFIRM_AGAIN')
  expect(await snapshot()).toEqual(before)
})

describe('overdue tasks', () => {
  it('are found by those who work on cases from the day after, until they are done', async () => {
    const { legal, person, reference } = await aCase()
    await decided(legal, reference, [contact])
    const tasks = await tasksOf(legal, reference)
    const due = tasks[0]?.dueOn ?? receivedOn(monday)
    const mine = async (day: Temporal.PlainDate) =>
      (await overdueTasks(legal, day)).filter((task) => task.reference === reference)
    expect(await mine(due)).toEqual([])
    expect(await mine(due.add({ days: 1 }))).toHaveLength(tasks.length)
    expect(await overdueTasks(person, due.add({ days: 1 }))).toEqual([])
    const taskIds = tasks.map(({ id }) => id)
    await tickSystems({ fresh: true, actor: legal, reference, taskIds, now: monday })
    // What is left is to say who else had the data.
    expect(await mine(due.add({ days: 1 }))).toMatchObject([{ kind: 'NOTIFY_RECIPIENT' }])
  })
})
