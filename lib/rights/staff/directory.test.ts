import { describe, expect, it } from 'vitest'
import { type DirectoryTerms, readDirectoryColleague } from './directory'

const terms: DirectoryTerms = {
  groupClaim: 'groups',
  groups: [
    { group: 'it', role: 'ADMIN' },
    { group: 'legal', role: 'LEGAL' },
  ],
  secondFactor: ['mfa'],
}
const claims = { sub: 'x1', email: 'Bo@Example.com', groups: ['legal'], amr: ['pwd'] }

const read = (more: Record<string, unknown> = {}, how: Partial<DirectoryTerms> = {}) =>
  readDirectoryColleague({ ...claims, ...more }, { ...terms, ...how })

describe('what the directory says of a colleague', () => {
  it('is who they are, their address and their role', () => {
    const value = { subject: 'x1', email: 'bo@example.com', role: 'LEGAL', secondFactor: false }
    expect(read()).toEqual(value)
    expect(read({ groups: 'legal' })).toEqual(value)
  })

  it.each<[string, Record<string, unknown>]>([
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['no address', { email: undefined }],
    ['an address that is none', { email: 'bo' }],
    ['an address that it does not vouch for', { email_verified: false }],
    ['the same in words', { email_verified: 'false' }],
  ])('shows nobody with %s', (_, more) => {
    expect(read(more)).toBeNull()
  })

  it('gives the role of the first group that is set up, whatever the order there', () => {
    expect(read({ groups: ['legal', 'it'] })?.role).toBe('ADMIN')
  })

  it.each([[[]], [['Legal']], [['legalx', 'sales']], [undefined], [null], [{ legal: true }], [42]])(
    'gives no role for %j',
    (groups) => {
      expect(read({ groups })?.role).toBeNull()
    },
  )

  it('counts as a second factor only as it is set up', () => {
    expect(read({ amr: ['pwd', 'mfa'] })?.secondFactor).toBe(true)
    expect(read({ amr: undefined, acr: 'mfa' })?.secondFactor).toBe(true)
    expect(read({ amr: ['mfa'] }, { secondFactor: [] })?.secondFactor).toBe(false)
    expect(read({ amr: ['xmfa'] })?.secondFactor).toBe(false)
  })
})
