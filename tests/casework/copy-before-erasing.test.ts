import { beforeEach, describe, expect, it } from 'vitest'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { openCase } from '@/lib/casework/staff/open-case'
import { askAgain } from '@/lib/casework/tasks/ask-colleague'
import { sendChasers } from '@/lib/casework/tasks/send-chasers'
import { viewLinkedTask } from '@/lib/casework/tasks/view-linked-task'
import { answerWhole, decide } from '@/tests/factories/answers'
import { aPersonTyping } from '@/tests/factories/free-copies'
import { erased, type Met, tick } from '@/tests/factories/gates'
import { fileForm, shortest } from '@/tests/factories/kinds'
import { anAccount, inStockholm, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { answer, fileAccess, readyToSend } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'
import { aNetwork } from '@/tests/factories/sign-ins'
import { tokenOf } from '@/tests/factories/tasks'

// While an access request is open, the same person's data are not erased until the copy is delivered (rules.md 4): also where it was
// filed only after the erasure was decided, and no system had erased yet.
let met: Met
let access: string
beforeEach(async () => {
  const actor = await aPersonTyping()
  met = { ...(await fileForm('erasure', { actor })), legal: await anAccount('LEGAL'), now: noon }
  await decide(met, erased)
  access = await fileAccess(met.person)
})

const view = () => openCase({ actor: met.legal, reference: met.reference, now: noon })
const toErase = async () => (await view()).tasks.find(({ action }) => action === 'ERASE')?.id ?? ''
const linked = async (token: string) => viewLinkedTask({ token, network: aNetwork(), now: noon })
const ask = async () => {
  const taskId = await toErase()
  const raw = {
    email: 'kollega@example.com',
    text: 'Ta bort.',
    language: 'sv',
    'due-day': '26',
    'due-month': '11',
    'due-year': '2026',
  }
  await askAgain({ actor: met.legal, reference: met.reference, taskId, raw, now: noon })
  return taskId
}

describe('an erasure that is decided, and then a copy is asked for', () => {
  it('is neither ticked nor asked of a colleague, and the case says which copy comes first', async () => {
    expect((await view()).copyFirst).toBe(access)
    const before = await snapshot()
    expect(await refusalOf(tick(met))).toBe('COPY_COMES_FIRST')
    const after = await snapshot()
    expect(after['"public"."Task"']).toEqual(before['"public"."Task"'])
    expect(await refusalOf(ask())).toBe('COPY_COMES_FIRST')
  })

  it.each([
    ['delivered', () => answerWhole({ ...met, reference: access })],
    ['taken back', () => withdrawRequest({ actor: met.person, reference: access, now: noon })],
  ] as const)('goes on once that request is %s', async (_, ends) => {
    await ends()
    expect((await view()).copyFirst).toBeNull()
    await ask()
    await tick(met)
    expect((await view()).decision.openSystems).toBe(0)
  })
})

it('tells a colleague who was asked before to wait, and reminds nobody to erase', async () => {
  await withdrawRequest({ actor: met.person, reference: access, now: noon })
  const token = await tokenOf(await ask())
  expect((await linked(token)).waits).toBe(false)
  const copy = await fileAccess(met.person)
  expect((await linked(token)).waits).toBe(true)
  const lastDay = inStockholm('2026-11-26T09:00')
  const events = async () => (await view()).history.map(({ type }) => type)
  await sendChasers(lastDay)
  expect(await events()).not.toContain('task.reminded')
  await withdrawRequest({ actor: met.person, reference: copy, now: noon })
  await sendChasers(lastDay)
  expect(await events()).toContain('task.reminded')
})

it('holds nothing up where the person said erase first', async () => {
  const person = await aPersonTyping()
  await fileAccess(person)
  await answer(person, [...shortest.erasure, ['order', { order: 'erase-first' }]], noon, 'erasure')
  const { reference } = await submitRequest(await readyToSend(person, noon, 'erasure'))
  const work = { person, reference, legal: met.legal, now: noon }
  await decide(work, erased)
  await tick(work)
  const { copyFirst, decision } = await openCase({ actor: met.legal, reference, now: noon })
  expect([copyFirst, decision.openSystems]).toEqual([null, 0])
})
