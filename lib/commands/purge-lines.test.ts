import { expect, it } from 'vitest'
import { purgeLines } from './purge-lines'

it('says by kind and count what would go, and that nothing was changed', () => {
  const requests = [
    { kind: 'ACCESS', count: 3 },
    { kind: 'MINOR_ERASURE', count: 1 },
  ] as const
  expect(purgeLines({ requests: [...requests], people: 2, accounts: 5 })).toEqual([
    'Would be purged now; nothing was changed:',
    '  closed requests, ACCESS: 3',
    '  closed requests, MINOR_ERASURE: 1',
    '  people whose last request is among them, with record, account and key: 2',
    '  accounts without a request: 5',
  ])
})

it('says so where nothing is due', () => {
  expect(purgeLines({ requests: [], people: 0, accounts: 0 })).toEqual([
    'Nothing is due: nothing would be purged.',
  ])
})
