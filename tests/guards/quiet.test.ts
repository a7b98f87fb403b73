import { expect, it } from 'vitest'
import { sources, withoutComments } from '../support/sources'

// What serves people: the commands start programs, tests do as they like.
const serving = sources().filter(
  ({ path }) =>
    /^(app|components|emails|lib|proxy\.ts|instrumentation\.ts)/.test(path) &&
    !/\.test\.tsx?$|^lib\/commands\//.test(path),
)
const where = (pattern: RegExp) =>
  serving.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path)

it.each<[string, RegExp, string[]]>([
  ['starts a program', /\bchild_process\b/, []],
  ['runs text as code', /\beval\(|\bnew Function\b|\bnode:vm\b/, []],
  ['writes raw HTML into a page', /\bdangerouslySetInnerHTML\b|\.innerHTML\b/, []],
  ['speaks between windows', /\bpostMessage\(/, []],
  [
    'keeps things in the browser, but one choice',
    /\b(local|session)Storage\b|\bindexedDB\b/,
    ['components/staff/keys-setting.ts'],
  ],
  [
    'makes a regular expression of more than constants',
    /\bnew RegExp\(/,
    ['lib/controller/lines-to-fill.ts', 'lib/copy/schema.ts'],
  ],
  // types, and functions that connect to nothing, are free
  [
    'calls other hosts, but the provider of the settings',
    /(?<!\.)\bfetch\(|\bhttps?\.(get|request)\(|\bnet\.connect|from 'openid-client'|from 'undici'/,
    ['lib/auth/openid-client.ts'],
  ],
])('nothing that serves people %s', (_, pattern, allowed) => {
  expect(where(pattern)).toEqual(allowed)
})
