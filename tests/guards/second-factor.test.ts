import { describe, expect, it } from 'vitest'
import { type Source, sources, withoutComments } from '../support/sources'

const code = (files: Source[]) =>
  files
    .filter(({ path }) => /^(app|components|lib)\//.test(path) && !/\.test\.tsx?$/.test(path))
    .map(({ path, text }) => ({ path, text: withoutComments(text) }))

/** Files that look at a session whose owner may not have shown a second factor yet. */
const callers = (files: Source[], name: string) =>
  code(files)
    .filter(({ text }) => new RegExp(`\\b${name}\\(|\\b${name} = `).test(text))
    .map(({ path }) => path)

/** What cannot be undone: it leaves the house, it erases, or it changes who may do what. */
const grave = [
  ...['deliverAnswer', 'approveAnswer', 'tickSystems'],
  ...[
    'inviteColleague',
    'changeRole',
    'suspendColleague',
    'reactivateColleague',
    'endSessionsOf',
    'resetFactors',
  ],
]

/** What admins do that is not grave: it tells them something, or notes what they saw to. */
const light = ['sendTestMail', 'noteCheck']

/** Verbs of admins that actions call, whether grave or not, as an import names them. */
const verbsOfAdmins = (files: Source[]): string[] =>
  code(files)
    .filter(({ path }) => /^app\/.*\/actions\.ts$/.test(path))
    .flatMap(({ text }) => [
      ...text.matchAll(/import \{([^}]*)\} from '@\/lib\/casework\/admin\/[\w-]+'/g),
    ])
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
    .filter((name) => name !== '' && !name.startsWith('type '))

/** The actions that do something grave without asking for the second factor once more, as "file: what". */
function careless(files: Source[]): string[] {
  return code(files)
    .filter(({ path }) => path.startsWith('app/'))
    .flatMap(({ path, text }) => text.split(/^(?=export\b)/m).map((piece) => ({ path, piece })))
    .flatMap(({ path, piece }) =>
      grave
        .filter((name) => piece.includes(`${name}(`) && !piece.includes('requireFreshActor('))
        .map((name) => `${path}: ${name}`),
    )
}

describe('the second factor', () => {
  it('is looked past by its own pages, the sign-in and the menu alone', () => {
    expect(callers(sources(), 'findSession').toSorted()).toEqual([
      'app/[locale]/account/account-menu.tsx',
      'app/[locale]/sign-in/page.tsx',
      'lib/auth/require-actor.ts',
      'lib/auth/staff-session.ts',
    ])
    const own = /^app\/\[locale\]\/(sign-in\/second-factor|account\/security)\//
    const others = callers(sources(), 'requireStaffSession').filter((path) => !own.test(path))
    expect(others).toEqual(['lib/auth/staff-session.ts'])
  })

  it('is asked for once more by every action that cannot be undone', () => {
    expect(careless(sources())).toEqual([])
    const used = code(sources()).filter(({ path }) => path.startsWith('app/'))
    for (const name of grave) {
      expect(
        used.some(({ text }) => text.includes(`${name}(`)),
        name,
      ).toBe(true)
    }
  })

  it('is asked for once more by whatever an admin does about a colleague', () => {
    const verbs = new Set(verbsOfAdmins(sources()))
    for (const name of light) expect(verbs.delete(name), name).toBe(true)
    const ofAdmins = grave.slice(grave.indexOf('inviteColleague')).toSorted()
    expect([...verbs, 'resetFactors'].toSorted()).toEqual(ofAdmins)
  })

  it('would show one that does not ask', () => {
    const text =
      'export const a = action(async () => {\n  await requireFreshActor()\n})\nexport const b = action(async () => {\n  await deliverAnswer({ actor: await requireActor() })\n})\n'
    expect(careless([{ path: 'app/x/actions.ts', text }])).toEqual([
      'app/x/actions.ts: deliverAnswer',
    ])
    expect(
      callers([{ path: 'app/x/page.tsx', text: 'await findSession()' }], 'findSession'),
    ).toEqual(['app/x/page.tsx'])
  })
})
