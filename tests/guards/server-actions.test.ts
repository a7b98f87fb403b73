import { describe, expect, it } from 'vitest'
import { type Source, sources, withoutComments } from '../support/sources'

/** Actions that people use before they are signed in, or to sign out: "file#action", each with its reason. */
const publicActions: Record<string, string> = {
  'app/[locale]/sign-in/actions.ts#ask': 'asks for a sign-in mail; limited per address and network',
  'app/[locale]/sign-in/actions.ts#askAfterEid': 'the same, for whom an eID has just shown',
  'app/[locale]/sign-in/actions.ts#signInWithCode': 'redeems the code from the mail',
  'app/[locale]/sign-in/actions.ts#signInWithLink': 'redeems the link from the mail',
  'app/[locale]/(site)/guardian/actions.ts#send':
    'takes in the form for children; limited per address and network',
  'app/[locale]/(site)/guardian/actions.ts#confirm': 'redeems the link from the mail',
  'app/[locale]/(site)/task/actions.ts#answer':
    'answers one task through the link of a mail; limited per network',
  'app/[locale]/account/actions.ts#signOutHere': 'ends this browser’s session, if there is one',
}

const directive = /^\s*['"]use server['"]/m

/** What is wrong with the server actions of these files; every one is an endpoint that anyone can call. */
function problems(files: Source[], mayBePublic: Record<string, string>): string[] {
  return files
    .filter(({ path, text }) => !/\.test\.tsx?$/.test(path) && directive.test(text))
    .flatMap(({ path, text }) => {
      const code = withoutComments(text)
      if (!/^\s*['"]use server['"]/.test(code))
        return [`${path}: "use server" stands inside; give actions a file of their own`]
      return code
        .split(/^(?=export\b)/m)
        .filter((piece) => piece.startsWith('export'))
        .flatMap((piece) => problemsOf(path, piece, mayBePublic))
    })
}

function problemsOf(path: string, piece: string, mayBePublic: Record<string, string>): string[] {
  if (/^export type\b/.test(piece)) return []
  const bare = /^export async function (\w+)\(/.exec(piece)?.[1]
  if (`${path}#${bare}` in mayBePublic) return []
  const name = /^export const (\w+)(?::[^=]+)? = action\(/.exec(piece)?.[1]
  if (!name) return [`${path}: ${piece.split('\n')[0]} is not made by action(…)`]
  const authorises =
    /\brequire((Fresh)?Actor|StaffSession|FreshSession)\(/.test(piece) ||
    `${path}#${name}` in mayBePublic
  return authorises ? [] : [`${path}#${name} does not call requireActor(`]
}

describe('server actions', () => {
  it('are made by action() and ask who acts, save those listed as public', () => {
    expect(problems(sources(), publicActions)).toEqual([])
  })

  it('has no entry in the list of public actions that does not exist', () => {
    const files = new Map(sources().map(({ path, text }) => [path, text]))
    const gone = Object.keys(publicActions).filter((entry) => {
      const [path = '', name] = entry.split('#')
      const text = files.get(path) ?? ''
      return ![`export const ${name} = action(`, `export async function ${name}(`].some((start) =>
        text.includes(start),
      )
    })
    expect(gone).toEqual([])
  })

  it.each([
    ['no requireActor', "'use server'\nexport const a = action(async () => {})\n"],
    [
      'only in a comment',
      "'use server'\nexport const a = action(async () => {\n  // requireActor()\n})\n",
    ],
    [
      'only in the next one',
      "'use server'\nexport const a = action(async () => {})\nexport const b = action(async () => { await requireActor() })\n",
    ],
    ['a bare function', "'use server'\nexport async function a() { await requireActor() }\n"],
    [
      'a default export',
      "'use server'\nexport default action(async () => { await requireActor() })\n",
    ],
    [
      'an inline action',
      "export function Page() {\n  async function a() {\n    'use server'\n  }\n}\n",
    ],
  ])('would find one with %s', (_, text) => {
    expect(problems([{ path: 'app/x/actions.ts', text }], {})).toHaveLength(1)
  })

  it('leaves a right one and a listed one alone', () => {
    const text =
      "'use server'\nexport const a = action(async () => {\n  const actor = await requireActor()\n})\n"
    expect(problems([{ path: 'app/x/actions.ts', text }], {})).toEqual([])
    const open = "'use server'\nexport const send = action(async () => {})\n"
    const listed = { 'app/x/actions.ts#send': 'asks for a sign-in mail' }
    expect(problems([{ path: 'app/x/actions.ts', text: open }], listed)).toEqual([])
  })
})
