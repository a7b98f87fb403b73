import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { downloadFile } from '@/lib/casework/requests/download-file'
import { listRequests, viewRequest } from '@/lib/casework/requests/view-request'
import { addFile } from '@/lib/casework/staff/add-file'
import { saveAnswerDraft, viewAnswerDraft } from '@/lib/casework/staff/answer-draft'
import { deliverAnswer } from '@/lib/casework/staff/deliver-answer'
import { openCase } from '@/lib/casework/staff/open-case'
import { removeFile } from '@/lib/casework/staff/remove-file'
import { viewQueue } from '@/lib/casework/staff/view-queue'
import { queuePage } from '@/lib/data/queue'
import { countQueue } from '@/lib/data/queue-counts'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { answerWhole } from '@/tests/factories/answers'
import { files, streamed } from '@/tests/factories/files'
import { again, anAccount, aPerson, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

const now = noon
let owner: Actor
let open: string
let answered: string
let fileId = ''
const actors: Record<string, Actor> = {}

beforeAll(async () => {
  const legal = await anAccount('LEGAL')
  const filed = await aFiledRequest()
  owner = filed.person
  open = filed.reference
  const other = await aFiledRequest()
  answered = other.reference
  await answerWhole({ legal, reference: answered })
  const [file] = await sql<{ id: string }>('SELECT "id" FROM "StoredFile"')
  fileId = file?.id ?? ''
  actors.stranger = await aPerson()
  actors['someone not welcomed yet'] = await anAccount('DATA_SUBJECT')
  actors.support = await anAccount('SUPPORT')
  actors.admin = await anAccount('ADMIN')
  actors['support with the person’s own record'] = { ...owner, role: 'SUPPORT' }
})

/** Everything that takes a reference, for one who works on cases. */
const deskCalls = (actor: Actor, reference: string): Record<string, () => Promise<unknown>> => ({
  open: () => openCase({ actor, reference, now }),
  draft: () => viewAnswerDraft(actor, reference, now),
  save: () => saveAnswerDraft({ actor, reference, letter: 'Hej', version: 0, now }),
  add: () => addFile({ actor, reference, name: 'a.pdf', bytes: streamed(files.pdf()), now }),
  remove: () => removeFile({ actor, reference, fileId, now }),
  deliver: () => deliverAnswer({ actor, reference, identityCheck: {}, version: 0, now }),
})

const personCalls = (actor: Actor, reference: string): Record<string, () => Promise<unknown>> => ({
  view: () => viewRequest({ actor, reference, now }),
  download: () => downloadFile({ actor, signedInAt: now, reference, fileId, now }),
})

describe('a request that is not theirs', () => {
  it.each([
    'stranger',
    'someone not welcomed yet',
    'support',
    'admin',
    'support with the person’s own record',
  ])('is not found by %s, whatever they call, and nothing changes', async (name) => {
    const actor = actors[name]
    if (!actor) throw new Error(name)
    const before = await snapshot()
    for (const reference of [open, answered, 'INS-0000-0000', '', "' OR 1=1 --"]) {
      const calls = { ...deskCalls(actor, reference), ...personCalls(actor, reference) }
      for (const [call, run] of Object.entries(calls))
        expect([call, await refusalOf(run())]).toEqual([call, 'NOT_FOUND'])
    }
    expect(await refusalOf(viewQueue({ actor, filter: {}, from: null, now }))).toBe('NOT_FOUND')
    const looking = { me: actor.accountId, today: receivedOn(now) }
    const asked = { filter: {}, from: null, size: 50, ...looking }
    expect(await queuePage(actor, asked)).toEqual([])
    expect(await countQueue(actor, [{}], looking)).toEqual([0])
    expect(await snapshot()).toEqual(before)
  })

  it('is not found through the desk by its own person', async () => {
    for (const run of Object.values(deskCalls(owner, open)))
      expect(await refusalOf(run())).toBe('NOT_FOUND')
  })

  it('is not found with its data subject forged into a fresh account’s actor at the query', async () => {
    const fresh = await anAccount('DATA_SUBJECT')
    expect(await again(fresh)).toEqual(fresh)
    expect(await listRequests(fresh)).toEqual([])
  })

  it('does not lend its files to another case', async () => {
    const legal = await anAccount('LEGAL')
    const mine = await aFiledRequest()
    const input = { actor: legal, reference: mine.reference, now }
    expect(await refusalOf(downloadFile({ ...input, signedInAt: input.now, fileId }))).toBe(
      'NOT_FOUND',
    )
    expect(await refusalOf(removeFile({ ...input, fileId }))).toBe('NOT_FOUND')
    expect(await refusalOf(removeFile({ ...input, fileId: randomUUID() }))).toBe('NOT_FOUND')
  })
})

describe('a request that is theirs', () => {
  it('is found however its reference is typed', async () => {
    const typed = [open, open.toLowerCase(), open.replaceAll('-', ' '), open.slice(4)]
    for (const reference of typed)
      expect((await viewRequest({ actor: owner, reference, now })).request.reference).toBe(open)
  })

  it('is all that their list shows', async () => {
    expect((await listRequests(owner)).map(({ reference }) => reference)).toEqual([open])
  })

  it('shows them each opening by staff: date and role, never who', async () => {
    const legal = await anAccount('LEGAL')
    await openCase({ actor: legal, reference: open, now })
    const { history } = await viewRequest({ actor: owner, reference: open, now })
    expect(history[0]).toMatchObject({ type: 'request.opened', role: 'LEGAL', at: now })
    expect(JSON.stringify(history)).not.toContain(legal.accountId)
  })
})
