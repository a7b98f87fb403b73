import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { GET, POST } from '@/app/api/metrics/route'
import { askForSignIn } from '@/lib/auth/ask-for-sign-in'
import { redeemCode, redeemLink } from '@/lib/auth/redeem-sign-in'
import { authorise } from '@/lib/casework/authorise'
import { sendGuardianForm } from '@/lib/casework/children/send-guardian-form'
import { welcome } from '@/lib/casework/people/welcome'
import { writeMessage } from '@/lib/casework/requests/write-message'
import { searchRequests } from '@/lib/casework/staff/search/search-requests'
import { lookUp } from '@/lib/casework/support/look-up'
import { viewLinkedTask } from '@/lib/casework/tasks/view-linked-task'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { tickQueue } from '@/lib/jobs/queues'
import { countedSoFar } from '@/lib/metrics'
import type { Actor } from '@/lib/rights/actor'
import { action } from '@/lib/web/action'
import { untouched } from '@/lib/web/form-state'
import { answering, readLog } from '@/tests/factories/answered'
import { anAccount, anAddress } from '@/tests/factories/people'
import { aFiledRequest } from '@/tests/factories/requests'
import { aNetwork, anAskedSignIn } from '@/tests/factories/sign-ins'
import { sql } from '@/tests/support/database'

let log = readLog()
beforeEach(() => {
  log = readLog()
})

/** Does something as a form of a page does, refused or not. */
const posted = (url: string, work: () => Promise<unknown>) =>
  answering({ url, method: 'POST' }, () =>
    action(async () => void (await work()))(untouched(), new FormData()),
  )

const metrics = async (headers: Record<string, string> = {}) =>
  GET(new Request('http://localhost:3000/api/metrics', { headers }))
const token = { authorization: `Bearer ${env().metricsToken}` }

it('tells and counts each sign-in and each refused access, and nothing of who it was', async () => {
  const email = anAddress()
  const from = { network: '198.51.100.7', now: now() }
  const { link, code, cookie } = await anAskedSignIn({ email, now: now() })
  const before = countedSoFar('signIns', { way: 'MAIL_CODE', outcome: 'refused' })
  await posted('/sign-in/check', () => redeemCode('00000000', cookie, from))
  await posted('/sign-in/confirm', () => redeemLink('guessed', from))
  await posted('/sign-in/confirm', () => redeemLink(link, from))
  await posted('/sign-in/check', () => redeemCode(code, cookie, from))
  const support = await anAccount('SUPPORT')
  await posted('/desk', async () => authorise(support, 'case.open'))
  const refused = { event: 'refused', level: 'warn', where: 'action', area: 'sign-in' }
  expect(log.lines()).toMatchObject([
    { ...refused, way: 'MAIL_CODE', code: 'SIGN_IN_CODE_WRONG' },
    { ...refused, way: 'MAIL_LINK', code: 'SIGN_IN_EXPIRED' },
    { event: 'auth.signed-in', level: 'info', way: 'MAIL_LINK', role: 'DATA_SUBJECT' },
    { ...refused, way: 'MAIL_CODE', code: 'SIGN_IN_EXPIRED' },
    { ...refused, area: 'desk', code: 'NOT_FOUND', permission: 'case.open', role: 'SUPPORT' },
  ])
  expect(countedSoFar('signIns', { way: 'MAIL_CODE', outcome: 'refused' })).toBe(before + 2)
  for (const secret of [email, from.network, link, code, cookie])
    expect(log.text()).not.toContain(secret)
})

describe('what someone typed and was refused for', () => {
  const name = 'Planterad Persson'
  const number = '19811218-9875'
  const address = 'planterad.persson@@example.com'
  const planted = `${name} ${number} ${address}`
  let person: Actor
  let fresh: Actor
  let support: Actor
  let legal: Actor
  let reference: string
  beforeAll(async () => {
    ;({ person, reference } = await aFiledRequest())
    fresh = await anAccount('DATA_SUBJECT')
    support = await anAccount('SUPPORT')
    legal = await anAccount('LEGAL')
  })

  const forms: Record<string, [string, () => Promise<unknown>]> = {
    EMAIL_INVALID: [
      '/sign-in',
      () =>
        askForSignIn({
          ...{ email: address, locale: 'sv', wayBack: null, browserSecret: planted },
          ...{ network: aNetwork(), now: now() },
        }),
    ],
    IDENTITY_NUMBER_CHECK_DIGIT: [
      '/welcome',
      () => {
        const raw = { name, way: 'identity-number', identityNumber: number }
        return welcome({ actor: fresh, raw, locale: 'sv', now: now() })
      },
    ],
    LOOK_UP_UNREADABLE: [
      '/support',
      () =>
        lookUp({
          actor: support,
          raw: { term: address, purpose: 'CALLER_ASKS' },
          now: now(),
        }),
    ],
    SEARCH_TOO_SHORT: ['/desk', () => searchRequests({ actor: legal, terms: 'P', now: now() })],
    TEXT_TOO_LONG: [
      '/my/requests/INS-7K3F-9QXM/write',
      () => {
        const text = planted.repeat(1_000)
        const message = { actor: person, reference, messageId: randomUUID(), files: [] }
        return writeMessage({ ...message, text, now: now() })
      },
    ],
    GUARDIAN_NAME_MISSING: [
      '/guardian',
      () =>
        sendGuardianForm({
          ...{ raw: { email: address, childName: '', contact: planted }, locale: 'sv' },
          ...{ network: aNetwork(), now: now() },
        }),
    ],
    TASK_LINK_OVER: [
      `/task?t=${encodeURIComponent(planted)}`,
      () => viewLinkedTask({ token: planted, network: aNetwork(), now: now() }),
    ],
  }

  it.each(Object.entries(forms))(
    '%s: is told by its code, and nowhere by itself',
    async (code, [url, work]) => {
      const before = countedSoFar('refusals', { where: 'action' })
      await posted(url, work)
      const told = log.lines().flatMap((line) => [line.code, ...[line.more ?? []].flat()])
      expect(told).toContain(code)
      expect(countedSoFar('refusals', { where: 'action' })).toBe(before + told.length)
      const counted = await (await metrics(token)).text()
      expect(counted).toContain(`insyn_refusals_total{code="${code}",where="action"`)
      // Four digits alone stand among the figures of the metrics now and then.
      for (const text of [log.text(), counted])
        expect(text).not.toMatch(/Planterad|persson|811218|-9875|example|INS-/i)
    },
  )
})

describe('the metrics', () => {
  const missing = async (response: Response) => ({
    status: response.status,
    headers: [...response.headers],
    body: await response.text(),
  })

  it('are not there for whoever does not know the token, byte for byte', async () => {
    const { GET: nothing } = await import('@/app/api/[...rest]/route')
    const expected = await missing(nothing())
    expect(expected.status).toBe(404)
    const asked = [
      ...[
        '',
        'Bearer ',
        'Bearer x',
        `Basic ${env().metricsToken}`,
        `Bearer ${env().metricsToken}x`,
      ],
      ...[`Bearer ${env().metricsToken?.slice(0, -1)}`, `Bearer ${'a'.repeat(5_000)}`],
    ]
    for (const authorization of asked)
      expect(await missing(await metrics({ authorization }))).toEqual(expected)
    expect(await missing(POST())).toEqual(expected)
    expect(log.text()).not.toContain(env().metricsToken)
  })

  it('tell of the rounds of the workers, whichever process is asked', async () => {
    const rounds = async () => {
      const text = await (await metrics(token)).text()
      return ['done', 'failed'].map((state) =>
        Number(text.match(`insyn_worker_rounds\\{state="${state}"\\} (\\d+)`)?.[1]),
      )
    }
    expect(await rounds()).toEqual([0, 0])
    const round = (state: string, age: string) =>
      sql(
        `INSERT INTO pgboss.job (name, state, completed_on)
         VALUES ($1, $2::pgboss.job_state, now() - $3::interval)`,
        [tickQueue, state, age],
      )
    await round('completed', '59 minutes')
    await round('completed', '61 minutes')
    await round('failed', '1 minute')
    expect(await rounds()).toEqual([1, 1])
  })

  it('tell a filed request and what became of mails, in the format of Prometheus', async () => {
    const filed = countedSoFar('requests', { kind: 'ACCESS', channel: 'PORTAL' })
    await aFiledRequest()
    expect(countedSoFar('requests', { kind: 'ACCESS', channel: 'PORTAL' })).toBe(filed + 1)
    const response = await metrics(token)
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    const lines = (await response.text()).trimEnd().split('\n')
    for (const line of lines)
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[\w-]+",?)+\})? \d[\d.e+-]*)$/)
    const waiting = lines.find((line) => line.startsWith('insyn_mails{state="waiting"}'))
    expect(Number(waiting?.split(' ')[1])).toBeGreaterThanOrEqual(2)
    for (const name of ['failed', 'to_post', 'sent_last_hour'])
      expect(lines.some((line) => line.startsWith(`insyn_mails{state="${name}"}`))).toBe(true)
    expect(lines.some((line) => line.startsWith('process_resident_memory_bytes '))).toBe(true)
  })
})
