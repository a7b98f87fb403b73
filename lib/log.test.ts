import { afterEach, describe, expect, it } from 'vitest'
import { readLog } from '@/tests/factories/answered'
import { createLog, type Fields, tellConsole } from './log'

function written(fields: Fields, event = 'request.submitted') {
  const lines: string[] = []
  createLog({ write: (line: string) => void lines.push(line) }, 'debug').info(event, fields)
  expect(lines).toHaveLength(1)
  return JSON.parse(lines[0] ?? '') as Record<string, unknown>
}

describe('the log', () => {
  it('writes one JSON line with event, level, time, ids, codes and counts', () => {
    const record = written({
      requestId: '5f0c7c4e-12ab-4cde-8f00-123456789012',
      numericLookingId: '12345678-1234-4123-8123-123456789012',
      reference: 'INS-7K3F-9QXM',
      kind: 'ACCESS',
      queue: 'mail.send',
      route: '/[locale]/(staff)/desk',
      due: '2026-02-28',
      at: '2026-01-31T12:00:00Z',
      count: 3,
      ready: true,
    })
    expect(JSON.stringify(record)).not.toContain('[hidden]')
    expect(record).toMatchObject({ level: 'info', event: 'request.submitted', count: 3 })
    expect(record.time).toMatch(/^\d{4}-\d{2}-\d{2}T/)
  })

  it.each([
    ['an e-mail address', 'anna.svensson@example.com'],
    ['an identity number', '19811218-9876'],
    ['one without its dash', '198112189876'],
    ['a short one', '811218-9876'],
    ['one as a number', 198112189876],
    ['a telephone number', '+46 70 123 45 67'],
    ['a sentence', 'I want to see my data'],
    ['a name', 'Åsa Öberg'],
    ['a token', 'q9Zr7hVb2nXkT4sLwE1yUoPdGfJmCaRt'],
    ['an object', { anything: 'at all' }],
    ['something in a list', ['ok', 'anna@example.com']],
  ])('hides %s wherever it stands', (_, value) => {
    const text = JSON.stringify(written({ something: value }))
    expect(text).toContain('[hidden]')
    expect(text).not.toMatch(/anna|198112|811218|9876|70 123|see my|berg|q9Zr7|at all/)
  })

  it.each(['email', 'name', 'lastName', 'token', 'password', 'phone', 'clientIp'])(
    'hides whatever is called %s',
    (key) => {
      expect(written({ [key]: 'anna' })[key]).toBe('[hidden]')
    },
  )

  it('writes an error’s name, code and place, but not its words', () => {
    const error = Object.assign(new TypeError('Key (email)=(anna@example.com) already exists'), {
      code: 'P2002',
      cause: new Error('Åsa Öberg'),
    })
    const text = JSON.stringify(written({ error }))
    expect(text).toMatch(/TypeError.*P2002.*log\.test\.ts/)
    expect(text).not.toMatch(/anna|exists|berg/)
  })
  it('tells no place that an error quotes', () => {
    const error = new TypeError('Unexpected "a\n    at Maja:1:1\n    at maja@example.com:1:1\n')
    const record = written({ error }).error as { places: string[] }
    expect(record.places[0]).toContain('log.test.ts')
    error.message = 'changed since'
    expect(JSON.stringify(written({ error }))).not.toContain('maja@')
  })
})

describe('what the framework says on the console', () => {
  const framework = globalThis.console
  const before = { ...framework }
  const listeners = process.listeners('warning')
  afterEach(() => {
    Object.assign(framework, before)
    process.removeAllListeners('warning')
    for (const listener of listeners) process.on('warning', listener)
  })

  it('is a line of the log, without its words: they quote what somebody sent', () => {
    const log = readLog()
    let theirs = true
    tellConsole(() => theirs)
    for (const value of ['anna@example.com', 'x\n    at 19811218-9876:1:1']) {
      try {
        JSON.parse(value)
      } catch (problem) {
        framework.error(' ⨯', problem)
      }
    }
    framework.warn('Failed to find Server Action "anna@example.com"')
    theirs = false
    framework.error('Failed to handle request for /?q=anna@example.com')
    expect(log.lines()).toMatchObject([
      { event: 'console', level: 'warn', error: { name: 'SyntaxError' } },
      { event: 'console', level: 'warn', error: { name: 'SyntaxError' } },
      { event: 'console', level: 'warn', error: { name: 'Said' } },
      { event: 'console', level: 'error', error: { name: 'Said' } },
    ])
    process.emit('warning', Object.assign(new Error('anna@example.com'), { code: 'DEP0001' }))
    expect(log.lines()[4]).toMatchObject({ level: 'warn', error: { code: 'DEP0001' } })
    expect(log.text()).toContain('log.test.ts')
    expect(log.text()).not.toMatch(/anna|19811218|Server Action/)
  })
})
