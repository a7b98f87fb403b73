import {
  allowedFileTypes,
  largestFile,
  largestStructured,
  longestFileName,
  mostFiles,
} from '@/lib/rights/uploads'
import { fieldsOfActions } from './fields-of-actions'
import { answerOf, type InputRule, probes, toldFields } from './input-rules'
import { peoplesForms } from './input-rules-people'
import { staffsForms } from './input-rules-staff'
import { readByActions } from './read-by-actions'

/** Every form with a rule of its own. */
export const inputRules: InputRule[] = [...peoplesForms, ...staffsForms]

/** The page docs/input-rules.md, made by asking the rules themselves. */
export function inputRulesPage(): string {
  const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`
  return [
    '# What is checked of what people send',
    '',
    'Made by `npm run docs`: each rule of `lib/rights` is given an example that it takes, then the same example with one field left out, with something that',
    'is not on offer, with a control character and with 200,001 letters in it. The tables hold the codes that the rule answered with, and the bounds that',
    'it named; *taken* is what it took or does not need. A test makes the page anew and fails when a rule answers otherwise. The words that people read for',
    'each code stand in `lib/i18n/messages/<language>/refusals.json`. The categories, purposes and grounds are those of an invented company; the day is 22 November 2026.',
    '',
    'Everything is checked on the server, when it is sent. Text is trimmed, in NFC, without marks that turn the reading direction. A field that is',
    'repeated counts once; fields that nobody asked for are not read. Limits of how often: [limits](../lib/rights/limits.ts). Steps and their order:',
    '[life-cycle](life-cycle.md). Who may: [permissions](permissions.md).',
    '',
    ...inputRules.flatMap(told),
    '## Files',
    '',
    ...table(
      ['What', 'Bound', 'Refused with'],
      [
        ['files of one form', `${mostFiles}`, 'FILES_TOO_MANY'],
        ['size of each', megabytes(largestFile), 'FILE_TOO_LARGE'],
        ['size of structured data', megabytes(largestStructured), 'FILE_TOO_LARGE'],
        [
          'name',
          `${longestFileName} characters, no path, no control character`,
          'FILE_NAME_INVALID',
        ],
        [
          'kind, by content and by name',
          Object.values(allowedFileTypes)
            .flatMap(({ extensions }) => extensions)
            .join(', '),
          'FILE_TYPE_NOT_ALLOWED, FILE_CONTENT_MISMATCH',
        ],
        ['nothing in it', '', 'FILE_EMPTY, FILE_MISSING'],
        [
          'structured data',
          'its [schema](../public/schemas/copy-1.json)',
          'every place that is wrong, told on the page',
        ],
      ],
    ),
    '',
    '## What actions read by name',
    '',
    'Beside the rules above, or without any: ids, versions and words that a use case checks by itself. Found in the source of each action.',
    '',
    ...table(
      ['Action', 'Reads', 'Held against'],
      readByActions().map(({ action, fields }) => [
        `\`${action}\``,
        fields.map((field) => `\`${field}\``).join(', ') || '–',
        inputRules
          .filter(({ at }) => at.includes(action))
          .map(({ title }) => title)
          .join(', ') || '–',
      ]),
    ),
    '',
    ...table(
      ['Field', 'What it is, and what becomes of another'],
      fieldsOfActions.map(([field, says]) => [`\`${field}\``, says]),
    ),
    '',
  ].join('\n')
}

function told(rule: InputRule): string[] {
  const fields = toldFields(rule)
  const across = rule.across ?? []
  return [
    `## ${rule.title}`,
    '',
    `Sent to ${rule.at.map((place) => `\`${place}\``).join(', ')}.`,
    '',
    ...(fields.length === 0 ? ['No field: going on answers it.', ''] : []),
    ...(fields.length > 0
      ? table(
          ['Field', 'On offer', ...Object.keys(probes)],
          fields.map(({ fields: names, offers, answers }) => [
            names.map((name) => `\`${name}\``).join(', '),
            offers.join(', ') || '–',
            ...answers,
          ]),
        )
      : []),
    ...(fields.length > 0 ? [''] : []),
    ...(across.length > 0
      ? [
          ...table(
            ['Across fields', 'Else'],
            across.map(({ says, changed }) => [
              says,
              answerOf(rule.check({ ...rule.right, ...changed })),
            ]),
          ),
          '',
        ]
      : []),
  ]
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}
