import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { filesIn, requirements, securityPage, states } from '../bench/security/requirements'
import { frameworksOwn } from '../bench/security/verdicts'

const root = join(import.meta.dirname, '..', '..')
// The numbers of the OWASP ASVS 5.0.0 by the level that first asks for them.
const listed = z
  .record(z.enum(['1', '2']), z.array(z.string()))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'asvs-5.0.0.json'), 'utf8')))

describe('the table of requirements', () => {
  const all = requirements()

  it('has each requirement of levels 1 and 2 once, at its level', () => {
    for (const level of ['1', '2'] as const)
      expect(all.filter((each) => each.level === level).map(({ id }) => id)).toEqual(listed[level])
    expect(new Set(all.map(({ id }) => id)).size).toBe(253)
  })

  it('says of each how it stands: shown by a file, left to the operator’s guide or a decision, or out of place or not yet with a reason', () => {
    for (const { id, state, why, shownBy } of all) {
      expect(states, id).toContain(state)
      expect(why.length, id).toBeGreaterThan(5)
      if (state === 'met') expect(shownBy.length, id).toBeGreaterThan(0)
      if (state === 'operator') expect(shownBy, id).toContain('docs/operating.md')
      if (state === 'accepted') expect(shownBy.join(), id).toContain('docs/decisions/')
    }
  })

  it('counts them rightly above', () => {
    const count = (state: string) => all.filter((each) => each.state === state).length
    expect(securityPage()).toContain(
      `${count('met')} met, ${count('n/a')} do not apply, ${count('operator')} the operator's, ${count('accepted')} accepted, ${count('not yet')} not yet.`,
    )
  })
})

describe('the page', () => {
  it('names files that there are', () => {
    const missing = filesIn(securityPage()).filter((path) => !existsSync(join(root, path)))
    expect(missing).toEqual([])
    expect(filesIn('[a](../no/such.test.ts)')).toEqual(['no/such.test.ts'])
  })

  it('lists the framework’s own errors as the bench lets them pass, and no other', () => {
    const section = securityPage().split('## Answers 5xx')[1]?.split('\n## ')[0] ?? ''
    const rows = [...section.matchAll(/^\| ([^|]+) \| ([\d, ]+) \|/gm)]
    expect(Object.fromEntries(rows.map(([, kind, status]) => [kind, status]))).toEqual(
      Object.fromEntries(
        Object.entries(frameworksOwn).map(([kind, status]) => [kind, status.join(', ')]),
      ),
    )
  })
})
