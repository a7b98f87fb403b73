import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Clears the way for a new server: removes the note of a server that is gone, stops one whose starter is gone,
 * and refuses where the starter still lives.
 */
export async function stopLeftover(data: string, owner: string): Promise<void> {
  const note = join(data, 'postmaster.pid')
  if (!existsSync(note)) return
  const pid = Number(readFileSync(note, 'utf8').split('\n')[0])
  if (!isServer(pid)) return rmSync(note, { force: true })
  const starter = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0
  if (processLives(starter))
    throw new Error(
      `The database in this folder is in use by process ${starter}: stop that portal first, or set DATA_FOLDER to another folder.`,
    )
  process.kill(pid, 'SIGINT')
  for (let tries = 0; processLives(pid) && tries < 200; tries += 1) await pause(50)
  rmSync(note, { force: true })
}

/** Whether a process with this id lives; another user's counts. */
export function processLives(pid: number): boolean {
  if (!pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A note's number may belong to some other program by now. */
function isServer(pid: number): boolean {
  return processLives(pid) && commandOf(pid).includes('postgres')
}

function commandOf(pid: number): string {
  const note = `/proc/${pid}/cmdline` // Linux; slim images have no ps
  if (existsSync(note)) return readFileSync(note, 'utf8')
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
}
