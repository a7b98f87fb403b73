import { say } from '@/lib/log'
import type { Measured } from '@/tests/bench/measured'

/** Every bench by name: the full size, or as many as the second argument says. */
const benches: Record<string, (size: number | undefined) => Promise<Measured | Measured[]>> = {
  deadline: async (pairs) => {
    const { benchDeadline } = await import('@/tests/bench/deadline')
    return benchDeadline({ pairs })
  },
  'free-copy': async (repetitions) => {
    const { benchFreeCopy } = await import('@/tests/bench/free-copy')
    const { onThrowawayServer } = await import('@/tests/support/throwaway-server')
    return onThrowawayServer(() => benchFreeCopy({ repetitions }))
  },
  queue: async (requests) => {
    const { benchQueue } = await import('@/tests/bench/queue')
    const { onThrowawayServer } = await import('@/tests/support/throwaway-server')
    return onThrowawayServer(() => benchQueue({ requests }))
  },
  copy: async (people) => {
    const { benchSameFacts } = await import('@/tests/bench/copy/bench-copy')
    const { benchAnswer } = await import('@/tests/bench/copy/bench-answer')
    const { onThrowawayServer } = await import('@/tests/support/throwaway-server')
    const transactions = people && 100 * people
    return [
      await onThrowawayServer(() => benchAnswer({ transactions })),
      await benchSameFacts({ people }),
    ]
  },
  'queue-page': async (requests) => {
    const { benchQueuePage } = await import('@/tests/bench/queue-page')
    return benchQueuePage({ requests })
  },
  'look-up': async (requests) => {
    const { benchLookUp } = await import('@/tests/bench/look-up')
    const { onThrowawayServer } = await import('@/tests/support/throwaway-server')
    return onThrowawayServer(() => benchLookUp({ requests }))
  },
  ledger: async (events) => {
    const { benchVerifying } = await import('@/tests/bench/ledger')
    const { onThrowawayServer } = await import('@/tests/support/throwaway-server')
    return onThrowawayServer(() => benchVerifying({ events }))
  },
  keys: async (keys) => {
    const { benchRotation } = await import('@/tests/bench/rotation')
    const { onThrowawayServer } = await import('@/tests/support/throwaway-server')
    return onThrowawayServer(() => benchRotation({ keys }))
  },
  security: async (percent) => {
    const { benchSecurity } = await import('@/tests/bench/security/bars')
    return benchSecurity(percent)
  },
  mutation: async () => {
    const { benchMutation } = await import('@/tests/bench/mutation')
    return benchMutation()
  },
  'mutation-core': async () => {
    const { benchMutation, wholeFiles } = await import('@/tests/bench/mutation')
    return benchMutation({ files: wholeFiles })
  },
}

const [name = '', size] = process.argv.slice(2)
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
if (!bench || !/^([1-9]\d*)?$/.test(size ?? '')) {
  say(`Say what to measure, and how many if not all: npm run bench -- deadline 1000000`)
  say(`There is: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}

const measured = [await bench(size ? Number(size) : undefined)].flat()
for (const { id, figure, bar, passed } of measured)
  say(`${id}  ${figure}  bar: ${bar}  ${passed ? 'passed' : 'FAILED'}`)
process.exit(measured.every(({ passed }) => passed) ? 0 : 1)
