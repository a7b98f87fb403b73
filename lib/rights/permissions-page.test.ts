import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Role, roles } from './actor'
import { can, permissions } from './permissions'
import { type Cell, cellOf, columns, permissionsPage } from './permissions-page'

/** The table of rules.md 6, as it was asked for: its six columns in their order. Support's "no" to contents is a "–" here. */
const asked: Record<Role, Cell[]> = {
  DATA_SUBJECT: ['yes', 'own', '–', 'own', '–', '–'],
  SUPPORT: ['–', 'yes', 'yes', '–', '–', '–'],
  LEGAL: ['–', 'yes', 'yes', 'yes', 'yes', '–'],
  ADMIN: ['–', '–', '–', '–', '–', 'yes'],
}
const askedColumns = [
  'own requests',
  'look up status',
  'take down a caller’s request',
  'open case contents',
  'decide, extend, fee, deliver',
  'staff, retention, profile gaps, policy versions',
]

describe('the table of who may do what', () => {
  it.each(roles)('is for %s as it was asked for', (role) => {
    const first = columns.slice(0, askedColumns.length)
    expect(first.map(({ name }) => name)).toEqual(askedColumns)
    expect(first.map((column) => cellOf(role, column))).toEqual(asked[role])
  })

  it('has every permission in one column, and a role holds a column wholly or not at all', () => {
    expect(columns.flatMap(({ holds }) => holds).toSorted()).toEqual(permissions.toSorted())
    for (const { holds } of columns) {
      for (const role of roles) {
        expect(new Set(holds.map((permission) => can(role, permission))).size).toBe(1)
      }
    }
  })

  it('stands in docs/ as the code has it (npm run docs)', () => {
    const page = new URL('../../docs/permissions.md', import.meta.url)
    expect(readFileSync(page, 'utf8')).toBe(permissionsPage())
  })
})
