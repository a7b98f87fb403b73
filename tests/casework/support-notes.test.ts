import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { openCase } from '@/lib/casework/staff/open-case'
import { lookUp } from '@/lib/casework/support/look-up'
import { noteToLegal } from '@/lib/casework/support/note-to-legal'
import type { Actor } from '@/lib/rights/actor'
import { anAccount, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'

let agent: Actor
let legal: Actor
let person: Actor
let reference: string
let id: string
beforeEach(async () => {
  agent = await anAccount('SUPPORT')
  legal = await anAccount('LEGAL')
  ;({ person, reference } = await aFiledRequest())
  const raw = { term: reference, purpose: 'CALLER_ADDS' }
  ;({ id } = await lookUp({ actor: agent, raw, now: noon }))
})

const leave = (noteId: string = randomUUID()) =>
  noteToLegal({ actor: agent, id, reference, noteId, text: 'Ring upp i morgon.', now: noon })

it('a note reaches legal once, and waits in the queue like a message', async () => {
  const noteId = randomUUID()
  await leave(noteId)
  await leave(noteId)
  const { request, history } = await openCase({ actor: legal, reference, now: noon })
  expect(request.unansweredSince?.equals(noon)).toBe(true)
  expect(history.filter(({ type }) => type === 'note.added')).toHaveLength(1)
})

it('no note is left on a request that has ended, where nobody would read it', async () => {
  await withdrawRequest({ actor: person, reference, now: noon })
  const before = await snapshot()
  expect(await refusalOf(leave())).toBe('NOT_FOUND')
  expect(await snapshot()).toEqual(before)
})
