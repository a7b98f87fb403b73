import { posix } from 'node:path'
import { isFree, type Source, withoutComments } from './sources'

const anywhere = ['env', 'clock', 'log', 'metrics', 'controller', 'i18n']
const pure = ['rights']
const middle = ['vault', 'ledger', 'mail', 'jobs', 'copy']
const upper = ['web', 'auth', 'casework']

/**
 * What each part may import, besides itself. The direction is `app, worker → web, auth, casework → rights, vault,
 * ledger, mail, jobs → data`. The rules are pure, so that their types and tables may be known below as well.
 */
const mayImport: Record<string, string[]> = {
  rights: [],
  env: [],
  clock: ['env'],
  log: ['env'],
  metrics: pure,
  i18n: [...anywhere, ...pure],
  controller: [...anywhere, ...pure],
  data: [...anywhere, ...pure],
  vault: [...anywhere, ...pure, ...middle, 'data'],
  ledger: [...anywhere, ...pure, ...middle, 'data'],
  jobs: [...anywhere, ...pure, ...middle, 'data'],
  mail: [...anywhere, ...pure, ...middle, 'data', 'emails'],
  emails: [...anywhere, ...pure],
  copy: [...anywhere, ...pure],
  components: [...anywhere, ...pure, 'web'],
  casework: [...anywhere, ...pure, ...middle, ...upper, 'data'],
  auth: [...anywhere, ...pure, ...middle, ...upper, 'data'],
  web: [...anywhere, ...pure, ...middle, ...upper, 'data', 'components'],
  worker: [...anywhere, ...pure, ...middle, ...upper, 'data', 'emails'],
  app: [...anywhere, ...pure, ...upper, 'components'],
}

/** Exceptions, each with its reason. */
const exceptions: Record<string, string> = {
  'app/api/health/ready/route.ts → @/lib/data/health':
    'asks the database whether it answers; no one acts',
}

/** Pages and views may name the type of the plain data that they show; with a type alone no query can be made. */
const showsOnly = ['app', 'components', 'emails']
const givesPlainData = ['casework', 'data']

/** Packages that one part alone may import. */
const owners: [RegExp, string][] = [
  [/^@prisma\/|^@\/prisma\/generated\b/, 'data'],
  [/^@simplewebauthn\//, 'auth'],
  [/^next-auth(\/|$)|^@auth\/|^openid-client$/, 'auth'],
  [/^pg-boss$/, 'jobs'],
]
const packagesOfRights = ['zod', 'date-holidays', 'personnummer']

/** Every import that points the wrong way, as "path → import". */
export function wrongImports(files: Source[]): string[] {
  return files
    .filter(({ path }) => !isFree(path))
    .flatMap((file) =>
      importsOf(file.text)
        .filter(({ name, typeOnly }) => isWrong(file.path, name, typeOnly))
        .map(({ name }) => `${file.path} → ${name}`),
    )
    .filter((found) => !(found in exceptions))
}

function isWrong(path: string, name: string, typeOnly: boolean): boolean {
  const part = partOf(path)
  if (!part) return false
  const owner = owners.find(([pattern]) => pattern.test(name))?.[1]
  if (owner) return owner !== part
  const target = targetOf(path, name)
  if (target === null) return part === 'rights' && !packagesOfRights.includes(name)
  const other = partOf(target)
  if (typeOnly && other && showsOnly.includes(part) && givesPlainData.includes(other)) return false
  if (/^(tests|prisma)\//.test(target) || target.startsWith('lib/commands/')) return true
  return other !== null && other !== part && !(mayImport[part] ?? []).includes(other)
}

/** Path inside the project that an import means; null for a package. */
function targetOf(path: string, name: string): string | null {
  if (name.startsWith('@/')) return name.slice(2)
  return name.startsWith('.') ? posix.join(posix.dirname(path), name) : null
}

/** Null for what stands outside the direction: commands and the demo data may use everything. */
function partOf(path: string): string | null {
  const [first = '', second = ''] = path.replace(/\.tsx?$/, '').split('/')
  const part = first === 'lib' ? second : first
  return part in mayImport ? part : null
}

const statements = [
  /^(?:import|export)\b[^'"]*?\bfrom '([^']+)'/gm,
  /^import '([^']+)'/gm,
  /\bimport\('([^']+)'\)/g,
]

function importsOf(text: string): { name: string; typeOnly: boolean }[] {
  const code = withoutComments(text)
  return statements.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => ({
      name: match[1] ?? '',
      typeOnly: /^(import|export) type\b/.test(match[0]),
    })),
  )
}
