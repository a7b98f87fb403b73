import { describe, expect, it } from 'vitest'
import { readCspReports } from './csp-report'

describe('a report of the content security policy', () => {
  it('is read in both shapes, directive and host alone', () => {
    const old = {
      'csp-report': {
        'document-uri': 'https://portal.example/my/requests/INS-7K3F-9QXM',
        'violated-directive': "script-src-elem 'self'",
        'blocked-uri': 'https://evil.example/a?number=19900101-9802',
        'script-sample': 'Åsa Öberg',
      },
    }
    const report = {
      type: 'csp-violation',
      url: 'https://portal.example/my',
      body: { effectiveDirective: 'style-src-attr', blockedURL: 'inline', sample: 'Åsa' },
    }
    expect(readCspReports(JSON.stringify(old))).toEqual([
      { directive: 'script-src-elem', blocked: 'evil.example' },
    ])
    expect(readCspReports(JSON.stringify([report, { type: 'deprecation' }]))).toEqual([
      { directive: 'style-src-attr', blocked: 'inline' },
    ])
  })

  it.each([
    '',
    'x',
    '[]',
    '{"csp-report":1}',
    '{"csp-report":{"blocked-uri":["a"]}}',
    'null',
    '[null]',
  ])('that makes no sense is nothing: %s', (posted) => {
    expect(readCspReports(posted)).toEqual([])
  })

  it('gives away nothing of an address, whatever stands in it', () => {
    const blocked = ['data:text/html,Åsa', 'https://anna@19900101-9802/', 'http://[::1]/', 'A B']
    for (const uri of blocked) {
      const posted = JSON.stringify({ 'csp-report': { 'blocked-uri': uri } })
      expect(readCspReports(posted)).toEqual([{ directive: 'unknown', blocked: 'unknown' }])
    }
  })

  it('comes ten at a time at most', () => {
    const many = Array.from({ length: 50 }, () => ({ 'csp-report': {} }))
    expect(readCspReports(JSON.stringify(many))).toHaveLength(10)
  })
})
