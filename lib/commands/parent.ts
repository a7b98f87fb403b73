import { readFileSync } from 'node:fs'

/**
 * Calls `onLoss` when whoever started this process is gone. `npm run` puts a shell between, which lives on when npm
 * is killed: where there is one, npm itself is watched too (on Linux, where the system tells).
 */
export function watchParent(onLoss: () => void): void {
  const parent = process.ppid
  const npm = shellOfNpm(parent) ? parentOf(parent) : null
  setInterval(() => {
    if (process.ppid !== parent || (npm !== null && parentOf(parent) !== npm)) onLoss()
  }, 500).unref()
}

function shellOfNpm(pid: number): boolean {
  return /^(\/bin\/)?sh\0-c\0/.test(read(`/proc/${pid}/cmdline`))
}

function parentOf(pid: number): number | null {
  const [, ppid] = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ')
  return ppid ? Number(ppid) : null
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // not Linux, or gone
  }
}
