import { beforeEach, describe, expect, it } from 'vitest'
import { countedSoFar, inPrometheusFormat } from '@/lib/metrics'
import { LimitReached } from '@/lib/rights/limits'
import { Refusal } from '@/lib/rights/refusal'
import { answering, aResponse, readLog } from '@/tests/factories/answered'
import { action } from './action'
import { untouched } from './form-state'
import { noteAnswer } from './note-answer'
import { page } from './page'
import { noteRefusal, noteRefused, noteRole } from './refused'
import { report } from './report'
import { responses } from './response-status'

let log = readLog()
beforeEach(() => {
  log = readLog()
})

const asked = { params: Promise.resolve({ locale: 'sv' }), searchParams: Promise.resolve({}) }
const thrown = (error: unknown) => async () => {
  throw error
}

describe('whatever is refused', () => {
  it('by a page is one line and one count, with the part of the portal and the role, and nothing of the address', async () => {
    const before = countedSoFar('refusals', { code: 'NOT_FOUND', where: 'page', area: 'desk' })
    await answering({ url: '/en/desk/INS-7K3F-9QXM?q=Anna' }, () => {
      noteRole('SUPPORT')
      return page(thrown(new Refusal('NOT_FOUND', [], { permission: 'case.open' })))(asked)
    })
    const line = { event: 'refused', level: 'warn', code: 'NOT_FOUND', where: 'page' }
    const about = { area: 'desk', permission: 'case.open', role: 'SUPPORT' }
    expect(log.lines()).toEqual([{ ...line, ...about, time: expect.any(String) }])
    expect(log.text()).not.toMatch(/INS-|Anna/)
    const after = countedSoFar('refusals', { code: 'NOT_FOUND', where: 'page', area: 'desk' })
    expect(after).toBe(before + 1)
  })

  it('in a form is one line with each code once, and a count for each code', async () => {
    const problems = [
      { field: 'a', code: 'NAME_MISSING' },
      { field: 'b', code: 'SCOPE_MISSING' },
      { field: 'c', code: 'NAME_MISSING' },
    ] as const
    const before = countedSoFar('refusals', { where: 'action', area: 'my' })
    await answering({ url: '/my/requests/new', method: 'POST' }, () =>
      action(thrown(new Refusal('NAME_MISSING', [...problems])))(untouched(), new FormData()),
    )
    expect(log.lines()).toMatchObject([
      { event: 'refused', level: 'info', code: 'NAME_MISSING', more: ['SCOPE_MISSING'] },
    ])
    expect(countedSoFar('refusals', { where: 'action', area: 'my' })).toBe(before + 2)
  })

  it('for a limit tells which limit', async () => {
    await answering({ url: '/sign-in', method: 'POST' }, () =>
      action(thrown(new LimitReached('sign-in-network', 60)))(untouched(), new FormData()),
    )
    expect(log.lines()).toMatchObject([
      { level: 'warn', code: 'TOO_MANY_ATTEMPTS', limit: 'sign-in-network', area: 'sign-in' },
    ])
  })

  it('because the database is away is told as that', async () => {
    const away = Object.assign(new Error('away'), { code: 'ECONNREFUSED' })
    await answering({ url: '/my' }, () => page(thrown(away))(asked))
    expect(log.lines()).toMatchObject([{ code: 'TEMPORARILY_UNAVAILABLE', where: 'page' }])
  })

  it('tells the error behind it by name and place, never by its words', () => {
    const reason = new Error('nonce of Anna Andersson')
    answering({ url: '/api/eid/callback' }, () =>
      noteRefusal('endpoint', new Refusal('EID_REFUSED', [], { reason })),
    )
    expect(log.lines()).toMatchObject([{ code: 'EID_REFUSED', error: { name: 'Error' } }])
    expect(log.text()).not.toContain('Anna')
  })

  it('is told once, however often it is met on the way of one answer', () => {
    const refusal = new Refusal('NOT_FOUND')
    answering({ url: '/my' }, () => {
      noteRefusal('action', refusal)
      noteRefusal('page', refusal)
      noteRefusal('page', new Refusal('NOT_FOUND'))
    })
    expect(log.lines()).toHaveLength(1)
  })
})

describe('an answer that no code of ours gave a reason for', () => {
  const sent = (status: number, of: Parameters<typeof aResponse>[0] = {}) => {
    const response = aResponse(of)
    response.statusCode = status
    noteAnswer(response)
    return log.lines()
  }

  it.each([
    [404, {}, 'HTTP_404'],
    [405, { method: 'PUT', url: '/api/health/live' }, 'HTTP_405'],
    [404, { method: 'POST', headers: { 'next-action': 'x' } }, 'ACTION_UNKNOWN'],
    [500, { method: 'POST', headers: { origin: 'null' } }, 'FORM_FOREIGN'],
    [500, { method: 'POST', headers: { origin: 'https://evil.example' } }, 'FORM_FOREIGN'],
    [500, { method: 'POST', headers: { origin: 'http://localhost:3000' } }, 'FORM_BROKEN'],
  ] as const)('%i to %j is %s', (status, of, code) => {
    expect(sent(status, of)).toMatchObject([{ event: 'refused', code, where: 'framework' }])
  })

  it('is no refusal where it went well', () => {
    expect(sent(200)).toEqual([])
  })

  it('is not told again where a refusal or an unexpected error was told', () => {
    for (const tell of [() => noteRefused('endpoint', 'FORM_BROKEN'), () => report(1, 'page')]) {
      const response = aResponse()
      responses.run(response, tell)
      response.statusCode = 500
      noteAnswer(response)
    }
    expect(log.lines().map(({ event }) => event)).toEqual(['refused', 'web.unexpected'])
  })
})

it('cannot be made to count what someone sends: labels are closed lists', () => {
  for (let n = 0; n < 300; n += 1)
    answering({ url: `/Anna-${n}"} 1\nevil?x=${n}`, method: 'POST' }, () =>
      noteRefusal('page', new Refusal('NOT_FOUND')),
    )
  const text = inPrometheusFormat()
  expect(text).not.toMatch(/Anna|evil/)
  expect(text.split('\n').length).toBeLessThan(100)
  for (const line of text.trim().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+\{(\w+="[\w-]+",?)+\} \d+)$/)
})
