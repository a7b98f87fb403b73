import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/csp-report/route'
import { finishJourney } from '@/lib/auth/eid-journey'
import { newQuestion } from '@/lib/auth/openid-client'
import { sendTestMail } from '@/lib/casework/admin/first-run'
import { countUse } from '@/lib/casework/count-use'
import { showCode } from '@/lib/casework/factors/show-code'
import { answerQuestion } from '@/lib/casework/requests/answer-question'
import { downloadFile } from '@/lib/casework/requests/download-file'
import { answerStep } from '@/lib/casework/requests/draft'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { writeMessage } from '@/lib/casework/requests/write-message'
import { searchRequests } from '@/lib/casework/staff/search/search-requests'
import { checkCaller } from '@/lib/casework/support/check-caller'
import { lookUp } from '@/lib/casework/support/look-up'
import { mailStatus } from '@/lib/casework/support/mail-status'
import { noteToLegal } from '@/lib/casework/support/note-to-legal'
import { takeDown } from '@/lib/casework/support/take-down'
import type { Actor } from '@/lib/rights/actor'
import { type LimitName, LimitReached, limits } from '@/lib/rights/limits'
import { network as networkOfCaller } from '@/lib/web/network'
import { readLog } from '@/tests/factories/answered'
import { upload } from '@/tests/factories/answers'
import { keepRow, usedUp } from '@/tests/factories/limits'
import { anAccount, noon } from '@/tests/factories/people'
import { doubt } from '@/tests/factories/questions'
import { aFiledRequest, answer, readyToSend } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'
import { aNetwork } from '@/tests/factories/sign-ins'
import { sql } from '@/tests/support/database'

let person: Actor
let legal: Actor
let support: Actor
let admin: Actor
let reference: string
beforeEach(async () => {
  ;({ person, reference } = await aFiledRequest())
  legal = await anAccount('LEGAL')
  support = await anAccount('SUPPORT')
  admin = await anAccount('ADMIN')
})

async function useUp(name: LimitName, whose: string): Promise<void> {
  const { key, points, expire } = await usedUp(name, whose)
  await sql(keepRow, [key, points, expire])
}

async function limitOf(attempt: Promise<unknown>): Promise<LimitReached> {
  const error = await attempt.then(
    () => new Error('nothing was refused'),
    (refused: unknown) => refused,
  )
  if (!(error instanceof LimitReached)) throw error
  return error
}

const network = '203.0.113.81'

const ways: [LimitName, () => string | Promise<string>, () => Promise<unknown>][] = [
  ['upload-person', () => legal.accountId, () => upload({ legal, reference })],
  [
    'download-person',
    () => person.accountId,
    () =>
      downloadFile({
        ...{ actor: person, signedInAt: noon, reference },
        ...{ fileId: randomUUID(), now: noon },
      }),
  ],
  [
    'look-up-officer',
    () => support.accountId,
    () => lookUp({ actor: support, raw: { term: reference, purpose: 'CALLER_ASKS' }, now: noon }),
  ],
  [
    'search-officer',
    () => legal.accountId,
    () => searchRequests({ actor: legal, terms: reference, now: noon }),
  ],
  [
    'caller-officer',
    () => support.accountId,
    () => {
      const raw = { fact: 'name', said: 'Prov Person' }
      return checkCaller({ actor: support, id: randomUUID(), raw, now: noon })
    },
  ],
  [
    'note-officer',
    () => support.accountId,
    () => {
      const note = { id: randomUUID(), noteId: randomUUID(), text: 'Ring upp i morgon.' }
      return noteToLegal({ actor: support, reference, ...note, now: noon })
    },
  ],
  [
    'take-down-officer',
    () => support.accountId,
    () => {
      const raw = { name: 'Bo Ek', said: 'Allt', email: 'bo@example.com', language: 'sv' }
      const form = { raw, registrationId: randomUUID(), mediation: 'x' }
      return takeDown({ actor: support, ...form, now: noon })
    },
  ],
  ['test-mail-officer', () => admin.accountId, () => sendTestMail(admin, noon)],
  [
    'factor-officer',
    () => legal.accountId,
    () => {
      const staff = { actor: legal, tokenHash: new Uint8Array(32), confirmedAt: null }
      return showCode({ staff, code: '123456', realNow: noon, now: noon })
    },
  ],
  [
    'draft-person',
    () => person.accountId,
    () => {
      const asked = { form: 'access', step: 'scope', raw: { scope: 'everything' } } as const
      return answerStep({ actor: person, ...asked, now: noon })
    },
  ],
  [
    'code-person',
    async () => {
      await doubt({ legal, reference })
      return person.accountId
    },
    () => answerQuestion({ actor: person, reference, answer: 'CODE', code: '000000', now: noon }),
  ],
  [
    'eid-network',
    () => network,
    () => {
      const began = { locale: 'sv' as const, wayBack: null, accountId: null, began: noon }
      const journey = { ...newQuestion(), ...began }
      const params = new URLSearchParams({ code: 'guessed', state: journey.state })
      return finishJourney({ journey, params, actor: null, network, now: noon })
    },
  ],
]

describe('a limit that is used up', () => {
  it.each(ways)(
    '%s: refused, with the time until one can go on, and nothing happens',
    async (name, whose, use) => {
      await useUp(name, await whose())
      const before = await snapshot()
      const { limit, code, seconds, problems } = await limitOf(use())
      expect({ limit, code }).toEqual({ limit: name, code: limits[name].code })
      expect(seconds).toBeGreaterThan(limits[name].seconds - 60)
      expect(seconds).toBeLessThanOrEqual(limits[name].seconds)
      expect(problems).toEqual([{ field: '', code, detail: { seconds } }])
      expect(await snapshot()).toEqual(before)
    },
  )

  it('is used up for its own account alone, and until its time is over', async () => {
    await useUp('upload-person', legal.accountId)
    await limitOf(upload({ legal, reference }))
    await upload({ legal: await anAccount('LEGAL'), reference })
    await sql('UPDATE "RateLimit" SET "expire" = $1', [Date.now() - 1])
    await upload({ legal, reference })
  })

  it('lets a status be mailed three times in a day, whoever asks', async () => {
    await useUp('status-mail-case', reference)
    const mail = mailStatus({ actor: support, id: randomUUID(), reference, now: noon })
    expect((await limitOf(mail)).code).toBe('MAILS_TOO_MANY')
  })

  it('lets a person file thirty requests within a day, and says when the next one can be sent', async () => {
    const { points } = limits['request-person']
    const steps: [string, Record<string, unknown>][] = [['text', { text: 'Hej!' }]]
    for (let filed = 1; filed < points; filed += 1) {
      await answer(person, steps, noon, 'other')
      await submitRequest(await readyToSend(person, noon, 'other'))
    }
    await answer(person, steps, noon, 'other')
    const late = noon.add({ hours: 20 })
    const before = await snapshot()
    const refused = await limitOf(submitRequest(await readyToSend(person, late, 'other')))
    expect(refused).toMatchObject({ limit: 'request-person', code: 'REQUESTS_TOO_MANY' })
    expect(refused.seconds).toBe(4 * 3600)
    expect(await snapshot()).toEqual(before)
    await submitRequest(await readyToSend(person, noon.add({ hours: 24 }), 'other'))
  })

  it('takes reports of browsers without a word over the limit, and writes none to the log', async () => {
    const report = () => {
      const body = JSON.stringify({
        'csp-report': { 'effective-directive': 'img-src', 'blocked-uri': 'https://evil.example/' },
      })
      const headers = { 'Content-Type': 'application/csp-report' }
      const url = 'http://localhost/api/csp-report'
      return POST(new Request(url, { method: 'POST', headers, body }))
    }
    const log = readLog()
    expect((await report()).status).toBe(204)
    expect(log.text()).toContain('csp.violated')
    await useUp('csp-network', networkOfCaller())
    const over = readLog()
    expect((await report()).status).toBe(204)
    expect(over.lines()).toMatchObject([{ event: 'limit.reached', limit: 'csp-network' }])
  })

  it('says when the next message can be sent: a day after the twentieth before it', async () => {
    const write = (now: Temporal.Instant) =>
      writeMessage({
        ...{ actor: person, reference, messageId: randomUUID(), text: 'Hej', files: [], now },
      })
    const { points } = limits['message-person']
    for (let hours = 0; hours < points; hours += 1) await write(noon.add({ hours }))
    const last = noon.add({ hours: points })
    expect((await limitOf(write(last))).seconds).toBe((24 - points) * 3600)
    await write(noon.add({ hours: 24 }))
  })
})

describe('counting', () => {
  it('is right to the point when everything comes at once', async () => {
    const network = aNetwork()
    const { points } = limits['guardian-network']
    const all = await Promise.allSettled(
      Array.from({ length: points + 15 }, () => countUse('guardian-network', network)),
    )
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(15)
  })

  it('keeps neither address nor network in the clear', async () => {
    await countUse('guardian-network', '203.0.113.99')
    await countUse('upload-link', 'a-task')
    const rows = await sql<{ key: string }>('SELECT "key" FROM "RateLimit"')
    const kept = rows.map(({ key }) => key).join(' ')
    expect(kept).not.toMatch(/203\.0\.113\.99|a-task/)
  })
})
