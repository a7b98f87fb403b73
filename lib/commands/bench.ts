import { say } from '@/lib/log'
import type { Measured } from '@/tests/bench/measured'

/** Every bench by name: the full size, or as many as the second argument says. */
const benches: Record<string, (size: number | undefined) => Promise<Measured>> = {
  deadline: async (pairs) => {
    const { benchDeadline } = await import('@/tests/bench/deadline')
    return benchDeadline({ pairs })
  },
  'free-copy': async (repetitions) => {
    const { benchFreeCopy } = await import('@/tests/bench/free-copy')
    const { onThrowawayServer } = await import('@/tests/support/throwaway-server')
    return onThrowawayServer(() => benchFreeCopy({ repetitions }))
  },
}

const [name = '', size] = process.argv.slice(2)
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
if (!bench || !/^([1-9]\d*)?$/.test(size ?? '')) {
  say(`Say what to measure, and how many if not all: npm run bench -- deadline 1000000`)
  say(`There is: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}

const { id, figure, bar, passed } = await bench(size ? Number(size) : undefined)
say(`${id}  ${figure}  bar: ${bar}  ${passed ? 'passed' : 'FAILED'}`)
process.exit(passed ? 0 : 1)
