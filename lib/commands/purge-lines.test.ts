import { expect, it } from 'vitest'
import { purgeLines } from './purge-lines'

it('says by kind and count what would go, and that nothing was changed', () => {
  const requests = [
    { kind: 'ACCESS', count: 3 },
    { kind: 'MINOR_ERASURE', count: 1 },
  ] as const
  expect(purgeLines({ requests: [...requests], people: 2, accounts: 5, kept: 0 })).toEqual([
    'Would be purged now; nothing was changed:',
    '  closed requests, ACCESS: 3',
    '  closed requests, MINOR_ERASURE: 1',
    '  people whose last request is among them, with record, account and key: 2',
    '  accounts without a request: 5',
  ])
})

it('says so where nothing is due', () => {
  const none = { requests: [], people: 0, accounts: 0 }
  expect(purgeLines({ ...none, kept: 0 })).toEqual(['Nothing is due: nothing would be purged.'])
})

it('says how many stay because something of them is left, whatever else is due', () => {
  const left = '  closed requests whose time is over, kept because something of them is left: 2'
  const none = { requests: [], people: 0, kept: 2 }
  expect(purgeLines({ ...none, accounts: 0 }).at(-1)).toBe(left)
  expect(purgeLines({ ...none, accounts: 1 }).at(-1)).toBe(left)
})
