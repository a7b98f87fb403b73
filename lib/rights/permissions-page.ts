import { type Role, roles } from './actor'
import { can, type Permission, permissions } from './permissions'

type Column = {
  name: string
  holds: Permission[]
  /** What gives someone the same for their own requests alone. */
  own?: Permission
  /** How far a role's yes goes. */
  bounds?: Partial<Record<Role, string>>
}

/** The columns of the table of who may do what (rules.md 6), each with the permissions that stand for it in the code. */
export const columns: Column[] = [
  {
    name: 'own requests',
    holds: [
      'request.submit',
      'request.view-own',
      'request.withdraw-own',
      'request.reopen-own',
      'request.write-own',
      'request.answer-fee-own',
      'request.download-own',
      'consent.manage-own',
      'profile.edit-own',
    ],
  },
  {
    name: 'look up status',
    holds: ['status.look-up'],
    own: 'request.view-own',
    bounds: { SUPPORT: 'by reference, e-mail or identity number, one person at a time' },
  },
  {
    name: 'take down a caller’s request',
    holds: ['request.register'],
    bounds: { SUPPORT: 'who, what, how to reach; received today' },
  },
  { name: 'open case contents', holds: ['queue.view', 'case.open'], own: 'request.view-own' },
  {
    name: 'decide, extend, fee, deliver',
    holds: ['case.work', 'case.decide', 'case.extend', 'case.charge', 'lines.fill'],
  },
  {
    name: 'staff, retention, profile gaps, policy versions',
    holds: ['staff.manage', 'retention.manage', 'controller.manage', 'policy.publish'],
  },
  { name: 'their own sessions', holds: ['session.manage-own'] },
  { name: 'their own second factor', holds: ['factor.manage-own'] },
]

export type Cell = 'yes' | 'own' | '–'

/** What a role may do of a column. Whoever holds a part of it only is a fault in the table, which a test finds. */
export function cellOf(role: Role, { holds, own }: Column): Cell {
  if (holds.every((permission) => can(role, permission))) return 'yes'
  return own && can(role, own) ? 'own' : '–'
}

const names: Record<Role, string> = {
  DATA_SUBJECT: 'data subject',
  SUPPORT: 'support agent',
  LEGAL: 'legal',
  ADMIN: 'admin',
}

/** The page docs/permissions.md, made from the policy table that the code asks. */
export function permissionsPage(): string {
  return [
    '# Who may do what',
    '',
    'Made from `lib/rights/permissions.ts` by `npm run docs`; a test fails when it is out of date, and another holds it against the',
    'table that was asked for, row by row. What is not in it is denied, to everyone. Role and session are read from the database each time.',
    'Beside it every query is scoped by the actor, so that a forgotten check gives “not found” and never a leak.',
    '',
    ...table(
      ['', ...columns.map(({ name }) => name)],
      roles.map((role) => [names[role], ...columns.map((column) => cellInWords(role, column))]),
    ),
    '',
    'An admin reads no case, no queue and no status. Every look-up and every opening of a case by staff is in the ledger; the person',
    'sees role, date and purpose, not the name. A look-up that finds nobody, or nobody who may be found, is in the ledger of the house.',
    '',
    '## Permissions',
    '',
    ...table(
      ['permission', ...roles.map((role) => names[role])],
      permissions.map((permission) => [
        `\`${permission}\``,
        ...roles.map((role) => (can(role, permission) ? 'yes' : '–')),
      ]),
    ),
    '',
  ].join('\n')
}

function cellInWords(role: Role, column: Column): string {
  const cell = cellOf(role, column)
  const bounds = column.bounds?.[role]
  return cell === 'yes' && bounds ? `yes, ${bounds}` : cell
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}
