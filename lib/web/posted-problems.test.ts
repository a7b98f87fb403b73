import { describe, expect, it } from 'vitest'
import { postedProblems, problemsQuery, readProblems } from './posted-problems'

describe('the problems of a posted form', () => {
  it('travel in the address as codes and places', () => {
    const problems = [
      { code: 'TEXT_TOO_LONG', position: 0 },
      { code: 'FILE_EMPTY', position: 3 },
    ] as const
    const query = problemsQuery(problems)
    expect(query).toBe('problems=TEXT_TOO_LONG.0,FILE_EMPTY.3')
    expect(readProblems(query.slice('problems='.length))).toEqual(problems)
  })

  it.each(['', 'x', 'UNDER_AGE.0', 'FILE_EMPTY', 'FILE_EMPTY.123', '<b>.1', 'NOPE.1'])(
    'are not made up by whoever writes an address: %s',
    (text) => {
      expect(readProblems(text)).toEqual([])
    },
  )

  it('stand at their fields, in words', async () => {
    const told = await postedProblems('sv', { problems: 'MESSAGE_MISSING.0,FILE_EMPTY.2' })
    expect(told.map(({ field }) => field)).toEqual(['text', 'file'])
    expect(told[1]?.message).toContain('2')
    expect(await postedProblems('sv', { failed: 'away' })).toMatchObject([{ field: '' }])
    expect(await postedProblems('sv', { failed: '<b>' })).toEqual([])
  })
})
