import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { viewWithdrawal } from '@/lib/casework/consents/view-withdrawal'
import { withdrawConsents } from '@/lib/casework/consents/withdraw-consents'
import { addDraftFile } from '@/lib/casework/requests/add-draft-file'
import { downloadFile } from '@/lib/casework/requests/download-file'
import { viewDraftFiles } from '@/lib/casework/requests/draft-files'
import { removeDraftFile } from '@/lib/casework/requests/remove-draft-file'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { takeInEvidence, writeMessage } from '@/lib/casework/requests/write-message'
import { searchRequests } from '@/lib/casework/staff/search/search-requests'
import { viewSearch } from '@/lib/casework/staff/search/view-search'
import { lookUp } from '@/lib/casework/support/look-up'
import { viewLookUp } from '@/lib/casework/support/view-look-up'
import { askForData } from '@/lib/casework/tasks/ask-colleague'
import { viewLinkedTask } from '@/lib/casework/tasks/view-linked-task'
import { viewTask } from '@/lib/casework/tasks/view-task'
import { controller } from '@/lib/controller/controller'
import type { Actor } from '@/lib/rights/actor'
import { page } from '@/lib/web/page'
import { responses } from '@/lib/web/response-status'
import { aResponse, readLog } from '@/tests/factories/answered'
import { answerWhole } from '@/tests/factories/answers'
import { files, streamed } from '@/tests/factories/files'
import { anAccount, aPerson, noon } from '@/tests/factories/people'
import { aFiledRequest, answer, readyToSend } from '@/tests/factories/requests'
import { aNetwork } from '@/tests/factories/sign-ins'
import { askRaw, tasksOf, tokenOf } from '@/tests/factories/tasks'
import { sql } from '@/tests/support/database'

const now = noon
const form = 'rectification'
const [category] = controller().categories
const field = `${category?.key}.${category?.fields.find(({ rectifiable }) => rectifiable)?.key}`

/** What belongs to somebody, as whoever it does not belong to asks for it: by its id, by one that is nobody's, and by none. */
type Thing = { theirs: string; nobodys?: string; ask: (id: string) => Promise<unknown> }

const things: Record<string, Thing> = {}

beforeAll(async () => {
  const { person: owner, reference } = await aFiledRequest()
  const legal = await anAccount('LEGAL')
  const stranger = await aPerson()
  const own = await aFiledRequest()
  await addThreadFile(owner, reference)
  await answerWhole({ legal, reference })
  const stored = await sql<{ id: string; requestId: string; messageId: string | null }>(
    'SELECT "id", "requestId", "messageId" FROM "StoredFile" WHERE "completedAt" IS NOT NULL',
  )
  const fileOf = (thread: boolean) =>
    stored.find(({ messageId }) => (messageId !== null) === thread)?.id ?? ''
  const get = (actor: Actor, of: string) => (fileId: string) =>
    downloadFile({ actor, signedInAt: now, reference: of, fileId, now })

  const unknown = 'INS-0000-0000'
  things['a case'] = {
    ...{ theirs: reference, nobodys: unknown },
    ask: (id) => viewRequest({ actor: stranger, reference: id, now }),
  }
  things['a file of a copy, by its case'] = {
    ...{ theirs: reference, nobodys: unknown },
    ask: (id) => get(stranger, id)(fileOf(false)),
  }
  things['a file of a copy, by its id'] = {
    theirs: fileOf(false),
    ask: get(own.person, own.reference),
  }
  things['a file of the thread'] = { theirs: fileOf(true), ask: get(own.person, own.reference) }

  const { reference: withdrawn } = await withdrawConsents({
    ...{ actor: owner, raw: { purposes: ['ALL'] }, locale: 'sv', now },
  })
  things['a withdrawn consent'] = {
    ...{ theirs: withdrawn, nobodys: unknown },
    ask: (id) => viewWithdrawal(stranger, id),
  }

  const agents = [await anAccount('SUPPORT'), await anAccount('SUPPORT')] as const
  const raw = { term: own.reference, purpose: 'CALLER_ASKS' }
  things['a look-up’s result'] = {
    theirs: (await lookUp({ actor: agents[0], raw, now })).id,
    ask: (id) => viewLookUp({ actor: agents[1], id, now }),
  }
  const other = await anAccount('LEGAL')
  things['a search’s result'] = {
    theirs: (await searchRequests({ actor: legal, terms: own.reference, now })).id,
    ask: (id) => viewSearch({ actor: other, id, now }),
  }

  const elsewhere = await aFiledRequest()
  const asked = { actor: legal, reference: own.reference, raw: askRaw(), now }
  await askForData(asked)
  const task = (await tasksOf(legal, own.reference))[0]?.id ?? ''
  things['a task, by another case'] = {
    theirs: task,
    ask: (id) => viewTask(legal, elsewhere.reference, id),
  }
  things['a task’s link'] = {
    ...{ theirs: `${(await tokenOf(task)).slice(0, -1)}_`, nobodys: 'a'.repeat(43) },
    ask: (token) => viewLinkedTask({ token, network: aNetwork(), now }),
  }

  await beginDraft(owner)
  await beginDraft(stranger)
  const draft = await readyToSend(owner, now, form)
  things['a draft'] = {
    theirs: draft.draftId,
    ask: (draftId) => submitRequest({ ...draft, actor: stranger, draftId }),
  }
  const [draftFile] = await viewDraftFiles(owner, form)
  things['a draft’s file'] = {
    theirs: draftFile?.id ?? '',
    ask: (fileId) => removeDraftFile({ actor: stranger, form, fileId, now }),
  }
})

async function addThreadFile(actor: Actor, reference: string): Promise<void> {
  const bytes = streamed(files.pdf())
  const file = await takeInEvidence({ actor, reference, name: 'bevis.pdf', bytes, now })
  const messageId = randomUUID()
  await writeMessage({ actor, reference, messageId, text: 'Hej!', files: [file], now })
}

async function beginDraft(actor: Actor): Promise<void> {
  const values = { [`value.${field}`]: 'Provgatan 1' }
  const steps: Parameters<typeof answer>[1] = [
    ['fields', { fields: field }],
    ['values', values],
  ]
  await answer(actor, steps, now, form)
  await addDraftFile({ actor, form, name: 'bevis.pdf', bytes: streamed(files.pdf()), now })
}

/** What someone is shown who asks, and what the log has of it. */
async function shown(ask: () => Promise<unknown>) {
  const log = readLog()
  const response = aResponse({ url: '/my/somewhere' })
  const address = { params: Promise.resolve({ locale: 'sv' }), searchParams: Promise.resolve({}) }
  const body = await responses.run(response, () =>
    page(async () => {
      await ask()
      return 'shown'
    })(address),
  )
  const lines = log.lines().map(({ time: _, ...line }) => line)
  return { status: response.statusCode, headers: response.getHeaders(), body, lines }
}

describe('what is somebody else’s', () => {
  it.each([
    'a case',
    'a file of a copy, by its case',
    'a file of a copy, by its id',
    'a file of the thread',
    'a withdrawn consent',
    'a look-up’s result',
    'a search’s result',
    'a task, by another case',
    'a task’s link',
    'a draft',
    'a draft’s file',
  ])('%s is refused as what is not there, and as what cannot be, in the log too', async (name) => {
    const { theirs, nobodys = randomUUID(), ask } = things[name] as Thing
    expect(theirs.length).toBeGreaterThan(8)
    const expected = await shown(() => ask(nobodys))
    expect(expected.status).toBe(404)
    expect(expected.lines).toHaveLength(1)
    for (const id of [theirs, 'garbage', '', "' OR 1=1 --", `${theirs}0`])
      expect(await shown(() => ask(id))).toEqual(expected)
  })
})
