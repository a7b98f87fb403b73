import { describe, expect, it } from 'vitest'
import { complaintsIn } from './portal-log'

const line = (fields: object) => JSON.stringify({ level: 'warn', ...fields })

describe('what the portal wrote during the browser run', () => {
  it('is in order with records that hold ids and codes', () => {
    const fine = [
      'legal@insyn.test   anna@example.com', // printed for whoever tries the portal
      'Ctrl-C stops everything.',
      ' ⨯ something without a name',
      line({ event: 'limit.reached', limit: 'sign-in-network' }),
      line({ event: 'csp.violated', directive: 'img-src', blocked: 'probe.example' }),
      line({ event: 'a', requestId: '19900101-9802-4abc-8def-0123456789ab' }),
    ]
    expect(complaintsIn(fine.join('\n'))).toEqual([])
  })

  it('is told of a line past the log that quotes what somebody sent', () => {
    const line = ` ⨯ SyntaxError: Unexpected token 'a', "anna@example.com" is not valid JSON`
    expect(complaintsIn(`Ctrl-C stops everything.\n${line}\n`)).toHaveLength(1)
  })

  it.each([
    [{ event: 'csp.violated', directive: 'script-src-elem', blocked: 'inline' }],
    [{ event: 'a', field: 'person-1@example.com' }],
    [{ event: 'a', field: '19900101-9802' }],
    [{ event: 'a', field: 'Åsa' }],
    [{ event: 'a', field: '/sign-in/confirm?t=abc' }],
  ])('is told of %j', (fields) => {
    expect(complaintsIn(line(fields))).toHaveLength(1)
  })
})
