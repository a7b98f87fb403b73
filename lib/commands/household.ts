import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { childEnvironment, type Source } from '@/lib/env'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Something that runs as long as the portal does. `ended` says how it went, whoever ended it. */
export type Part = { name: string; ended: Promise<string>; stop(): Promise<void> }

export type Household = {
  add(part: Part): void
  /** Something to do before the parts are stopped, such as ending a build. */
  onStop(task: () => Promise<void>): void
  /** Stops every part, the youngest first; told twice, it stops once. */
  stop(): Promise<void>
  isStopping(): boolean
}

/** Keeps the parts in the order of their start; `onLoss` is told when one ends by itself. */
export function household(onLoss: (name: string, how: string) => void): Household {
  const parts: Part[] = []
  const tasks: (() => Promise<void>)[] = []
  let stopping: Promise<void> | undefined
  const stopAll = async () => {
    for (const task of tasks) await task()
    for (let part = parts.pop(); part; part = parts.pop()) await part.stop()
  }
  return {
    add(part) {
      parts.push(part)
      void part.ended.then((how) => {
        if (!stopping && parts.includes(part)) onLoss(part.name, how)
      })
    },
    onStop: (task) => void tasks.push(task),
    stop: () => {
      stopping ??= stopAll()
      return stopping
    },
    isStopping: () => stopping !== undefined,
  }
}

type ChildOptions = { env?: Source; cwd?: string; quiet?: boolean }

/**
 * A child on this same Node. It is out of reach of Ctrl-C at the terminal, so that it is stopped in its turn, and
 * stops by itself when its parent is gone.
 */
export function startPart(name: string, args: string[], options: ChildOptions = {}): Part {
  const child = spawn(
    process.execPath,
    ['--import', `${root}lib/commands/stop-with-parent.mjs`, ...args],
    {
      cwd: options.cwd ?? root,
      detached: true,
      stdio: options.quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'inherit', 'inherit'],
      env: childEnvironment(options.env),
    },
  )
  const ended = new Promise<string>((settle) => {
    child.once('error', (error) => settle(error.message))
    child.once('exit', (code, signal) => settle(signal ? `signal ${signal}` : `code ${code}`))
  })
  return {
    name,
    ended,
    stop: async () => {
      child.kill('SIGTERM')
      const impatient = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await ended
      clearTimeout(impatient)
    },
  }
}

/**
 * A child that does one thing and ends: its exit code and what it wrote. It ends with its parent, and a stop of the
 * household ends it early.
 */
export async function runOnce(
  house: Household,
  args: string[],
  options: ChildOptions = {},
): Promise<{ code: number; output: string }> {
  const child = spawn(
    process.execPath,
    ['--import', `${root}lib/commands/stop-with-parent.mjs`, ...args],
    {
      cwd: options.cwd ?? root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: childEnvironment(options.env),
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk
    })
  const code = new Promise<number>((settle) => {
    child.once('error', () => settle(1))
    child.once('close', (ended) => settle(ended ?? 1))
  })
  house.onStop(async () => {
    child.kill('SIGTERM')
    await code
  })
  return { code: await code, output }
}
