import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Answer, Attempt } from './filing-process'

/** Server processes that file on this process's database, as many as asked for. */
export async function startFilingProcesses(count: number) {
  const children = Array.from({ length: count }, () =>
    fork(join(import.meta.dirname, 'filing-process.ts'), { execArgv: ['--import', 'tsx'] }),
  )
  await Promise.all(children.map((child) => once(child, 'message')))
  return {
    /** Deals attempts out to the processes and has them all made at once. */
    async file(attempts: Attempt[]): Promise<Answer[]> {
      const dealt = children.map((child, place) => {
        const hand = attempts.filter((_, at) => at % children.length === place)
        return answersOf(child, hand)
      })
      return (await Promise.all(dealt)).flat()
    },
    async stop(): Promise<void> {
      const ended = children.map((child) => once(child, 'exit'))
      for (const child of children) child.kill()
      await Promise.all(ended)
    },
  }
}

async function answersOf(child: ChildProcess, attempts: Attempt[]): Promise<Answer[]> {
  const answered = once(child, 'message')
  child.send(attempts)
  const [answers] = (await answered) as [Answer[]]
  return answers
}
