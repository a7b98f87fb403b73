import { type ChildProcess, execFile, spawn } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Place, placeFor, type RunAs, reachableCopy } from './embedded-place'
import { processLives, stopLeftover } from './leftover-server'

const user = 'insyn'
const environment: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: 'C',
  TZ: 'UTC',
}

export type DatabaseOptions = {
  /** The folder that the data belongs in; made when missing. */
  folder: string
  port: number
  password: string
  /** More settings of the server, such as `{ fsync: 'off' }` for tests. */
  settings?: Record<string, string>
}

export type EmbeddedDatabase = {
  /** The address of one database on the server; the server's own database "postgres" without a name. */
  url(database?: string): string
  stop(): Promise<void>
  /** Settles when the server ends by itself, with what it said last. */
  ended: Promise<string>
}

/**
 * Starts the PostgreSQL that comes with the project, on this machine's own address only. The data is kept from
 * start to start. Works as root (the server then runs as another user) and as anyone else.
 */
export async function startDatabase(options: DatabaseOptions): Promise<EmbeddedDatabase> {
  const folder = resolve(options.folder)
  const place = await placeFor(folder)
  if (!existsSync(join(place.data, 'PG_VERSION'))) await createCluster(place, options.password)
  const owner = join(folder, 'postgres-owner')
  await stopLeftover(place.data, owner)
  const server = launch(place, options)
  const ended = new Promise<string>((settle) => {
    let last = ''
    server.stderr?.on('data', (chunk: Buffer) => {
      last = `${last}${chunk}`.slice(-2000)
    })
    server.once('exit', () => settle(last.trim()))
  })
  await ready(server, ended)
  writeFileSync(owner, String(process.pid), { mode: 0o600 })
  const atExit = () => void server.kill('SIGINT')
  process.once('exit', atExit)
  return {
    url: (database = 'postgres') =>
      `postgresql://${user}:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/${database}`,
    ended,
    stop: async () => {
      process.off('exit', atExit)
      // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, nothing acknowledged is lost.
      server.kill('SIGINT')
      const impatient = setTimeout(() => server.kill('SIGQUIT'), 15_000)
      await ended
      clearTimeout(impatient)
      rmSync(owner, { force: true })
    },
  }
}

/** Whether the server of this folder was started by a process that still lives. */
export function databaseIsRunning(folder: string): boolean {
  const owner = join(resolve(folder), 'postgres-owner')
  return existsSync(owner) && processLives(Number(readFileSync(owner, 'utf8')))
}

/** Removes everything of a stopped database, also what lies outside its folder. */
export function discardDatabase(folder: string): void {
  for (const path of [reachableCopy(folder), folder])
    if (path) rmSync(path, { recursive: true, force: true })
}

function launch({ programs, data, runAs }: Place, options: DatabaseOptions): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '120',
    ...options.settings,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // Detached, so that Ctrl-C at the terminal does not stop the database before those who use it.
  return spawn(join(programs, 'bin/postgres'), ['-D', data, '-p', String(options.port), ...flags], {
    ...runAs,
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

function ready(server: ChildProcess, ended: Promise<string>): Promise<void> {
  return new Promise((settle, reject) => {
    server.once('error', reject)
    server.stderr?.on('data', (chunk: Buffer) => {
      if (String(chunk).includes('ready to accept connections')) settle()
    })
    void ended.then((last) => reject(new Error(`The database did not start: ${last}`)))
  })
}

/** Made beside and moved into place, so that a start which was cut off leaves no half cluster. */
async function createCluster({ programs, data, runAs }: Place, password: string): Promise<void> {
  const making = `${data}.new`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true, mode: 0o700 })
  const secret = mkdtempSync(join(tmpdir(), 'insyn-'))
  const passwordFile = join(secret, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const path of [making, secret, passwordFile]) give(path, runAs)
  const flags = [
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--auth=scram-sha-256',
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    `--pgdata=${making}`,
  ]
  try {
    await promisify(execFile)(join(programs, 'bin/initdb'), flags, {
      ...runAs,
      cwd: '/',
      env: environment,
    })
  } finally {
    rmSync(secret, { recursive: true, force: true })
  }
  renameSync(making, data)
}

function give(path: string, { uid, gid }: RunAs): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}
