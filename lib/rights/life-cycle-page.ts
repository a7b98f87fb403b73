import { roles } from './actor'
import { feeTransitions } from './fee'
import { possibleCommands, requestStates, transitions } from './life-cycle'
import { requestKinds } from './request-kinds'

/** The page docs/life-cycle.md, made from the tables: what can happen to a request, and to a fee, and by whom. */
export function lifeCyclePage(): string {
  return [
    '# The life cycle of a request',
    '',
    'Made from `lib/rights/life-cycle.ts` and `lib/rights/fee.ts` by `npm run docs`; a test fails when it is out of date.',
    'What is not in a table cannot happen, by anyone, through any action. Suspension, extension, fee, assurance and outcome are',
    'facets beside the one state.',
    '',
    '## Commands',
    '',
    ...table(
      ['command', 'from', 'to', 'by', 'kinds'],
      transitions.map(({ command, from, to, roles: by, kinds }) => [
        `\`${command}\``,
        from.join(', '),
        to === 'SAME' ? 'the same' : to,
        by.join(', '),
        kindsInWords(kinds),
      ]),
    ),
    '',
    '## What each role can do, by kind and state',
    '',
    ...table(
      ['kind', 'state', ...roles.filter((role) => canAnything(role))],
      requestKinds.flatMap((kind) =>
        requestStates.map((state) => [
          kind,
          state,
          ...roles
            .filter((role) => canAnything(role))
            .map((role) => possibleCommands(kind, state, role).join(', ') || '–'),
        ]),
      ),
    ),
    '',
    '## The fee of another copy',
    '',
    ...table(
      ['command', 'from', 'to', 'by'],
      feeTransitions.map(({ command, from, to, roles: by }) => [
        `\`${command}\``,
        from.join(', '),
        to,
        by.join(', '),
      ]),
    ),
    '',
  ].join('\n')
}

const canAnything = (role: (typeof roles)[number]) =>
  transitions.some(({ roles: by }) => by.includes(role))

function kindsInWords(kinds: readonly string[]): string {
  const missing = requestKinds.filter((kind) => !kinds.includes(kind))
  if (missing.length === 0) return 'all'
  return missing.length < 4 ? `all but ${missing.join(', ')}` : kinds.join(', ')
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}
