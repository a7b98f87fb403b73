// Runs before `npm start`, `npm test` and `npm run dev`, on whatever Node the machine has (20 will do) and with nothing
// installed: installs the dependencies and generates the database client when they are missing or out of date.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const at = (...parts) => join(root, ...parts)
const windows = process.platform === 'win32'
const node26 = at('node_modules', '.bin', windows ? 'node.cmd' : 'node')
const installedMark = at('node_modules', '.installed-from')
const generatedMark = at('node_modules', '.generated-from')

const hashOf = (...paths) =>
  paths.reduce((hash, path) => hash.update(readFileSync(path)), createHash('sha256')).digest('hex')
const isMarked = (mark, hash) => existsSync(mark) && readFileSync(mark, 'utf8') === hash

function run(sentence, command, args, problem) {
  console.log(sentence)
  const { NODE_ENV: _, ...environment } = process.env // "production" would leave the development tools out
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    env: {
      ...environment,
      PRISMA_SCHEMA_ENGINE_BINARY: at('prisma', 'schema-engine.mjs'), // so that nothing is downloaded besides
    },
  })
  if (status === 0) return
  console.error(problem)
  process.exit(1)
}

/** Someone may have run `npm ci` themselves: npm's own note in node_modules is newer than the lock file then. */
function installedByHand() {
  const note = at('node_modules', '.package-lock.json')
  if (existsSync(installedMark) || !existsSync(note) || !existsSync(node26)) return false
  return statSync(note).mtimeMs >= statSync(at('package-lock.json')).mtimeMs
}

const lock = hashOf(at('package-lock.json'))
if (!existsSync(node26) || !isMarked(installedMark, lock)) {
  if (!installedByHand())
    run(
      'Installing the dependencies (once, about a minute) …',
      'npm',
      ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
      'The dependencies could not be installed: see npm’s words above, check the connection to the npm registry, and try again.',
    )
  writeFileSync(installedMark, lock)
}

const schema = hashOf(at('prisma', 'schema.prisma'), at('package-lock.json'))
if (!existsSync(at('prisma', 'generated')) || !isMarked(generatedMark, schema)) {
  run(
    'Generating the database client …',
    node26,
    ['--import', 'tsx', at('lib', 'commands', 'prisma.ts'), 'generate'],
    'The database client could not be generated: see the words above.',
  )
  writeFileSync(generatedMark, schema)
}
