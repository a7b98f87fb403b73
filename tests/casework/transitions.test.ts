import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/rights/actor'
import {
  nextState,
  type RequestCommand,
  type RequestState,
  requestStates,
  transitions,
} from '@/lib/rights/life-cycle'
import { Refusal } from '@/lib/rights/refusal'
import { type RequestKind, requestKinds } from '@/lib/rights/request-kinds'
import { type AnyRequest, aRequestForAnyState, putInto, whereIs } from '@/tests/factories/any-state'
import { anAccount, aPerson } from '@/tests/factories/people'
import { useCases } from '@/tests/factories/use-cases'
import { sources } from '@/tests/support/sources'

// R6: no transition outside the table is reachable, by any role, through any action. What may happen is read from the table alone.

/** Who writes the state without anybody asking for it at that moment; each with its reason. */
const notAsked: Record<string, string> = {
  'lib/casework/clock/send-fee-notices.ts':
    'the clock: tests/casework/fee*.test.ts hold it to the table',
  'lib/casework/clock/identity-shown.ts':
    'ends a question with the check itself: tests/casework/*identity*.test.ts',
  'lib/casework/staff/fee-propose.ts':
    'moves the fee alone, after startWork, which "add a file" stands for',
  'lib/casework/staff/fee-quote-now.ts': 'moves the fee alone',
  'lib/casework/staff/fee-review.ts': 'moves the fee alone',
  'lib/casework/staff/letters/post-letter.ts': 'moves the day of delivery alone',
  'lib/casework/staff/register/register-request.ts': 'makes the request that it writes to',
}

let request: AnyRequest
const actors: Record<string, Actor> = {}
beforeAll(async () => {
  request = await aRequestForAnyState()
  actors.stranger = await aPerson()
  actors.support = await anAccount('SUPPORT')
  actors.admin = await anAccount('ADMIN')
  actors.owner = request.person
  actors.legal = request.legal
})

type Step = { command: RequestCommand; from: RequestState; to: RequestState }

/** The steps that a use case takes from a state by the table; null where its last is not in it. A start is only made where it can be. */
function byTheTable(
  kind: RequestKind,
  state: RequestState,
  { role }: Actor,
  commands: readonly RequestCommand[],
): Step[] | null {
  const steps: Step[] = []
  for (const [index, command] of commands.entries()) {
    const from = steps.at(-1)?.to ?? state
    const next = nextState(kind, from, role, command)
    if (next.ok) steps.push({ command, from, to: next.value })
    else if (index === commands.length - 1) return null
  }
  return steps
}

/** Whether commands leave no trace in the state, so that being done is all there is to see. */
const stays = (commands: readonly RequestCommand[]) =>
  commands.length > 0 &&
  transitions.every(({ command, to }) => !commands.includes(command) || to === 'SAME')

const reached = new Set<string>()

describe.each(requestKinds)('a request of the kind %s', (kind) => {
  it.each(Object.keys(useCases))('moves as the table says and no other way: %s', async (name) => {
    const { commands, around, run } = useCases[name] ?? { commands: [], run: async () => undefined }
    for (const state of requestStates) {
      await putInto(request, kind, state, around)
      for (const [who, actor] of Object.entries(actors)) {
        // The others before leave it as it was, or the test has failed.
        if (who === 'owner' || who === 'legal') await putInto(request, kind, state, around)
        const version = 1
        const { id, reference } = request
        const refused = await run({ actor, id, reference, kind, version }).then(
          () => null,
          (error: unknown) => {
            if (error instanceof Refusal) return error.code
            throw error
          },
        )
        const after = await whereIs(request)
        const about = `${who}: ${name} from ${state}, ${refused ?? 'done'}`
        const steps = byTheTable(kind, state, actor, commands)
        const first = byTheTable(kind, state, actor, commands.slice(0, 1))
        const may = [state, ...[steps, first].map((path) => path?.at(-1)?.to ?? state)]
        expect(may, about).toContain(after.state)
        if (['stranger', 'support', 'admin'].includes(who)) expect(refused, about).toBe('NOT_FOUND')
        if (refused || steps === null) expect(after.kind, about).toBe(kind)
        if (refused) expect(after.state, about).toBe(state)
        else if (steps === null && stays(commands)) expect(refused, about).not.toBeNull()
        else if (steps !== null && after.state === (steps.at(-1)?.to ?? state))
          for (const { command, from } of steps)
            reached.add(`${command} ${kind} ${actor.role} ${from}`)
      }
    }
  })
})

it('the use cases above are all that write a state', () => {
  const written = sources()
    .filter(({ path }) => /^lib\/(casework|worker|auth|web)\//.test(path))
    .filter(({ text }) => /\bupdateState\(tx/.test(text))
    .map(({ path }) => path)
  const known = [...Object.values(useCases).map(({ file }) => file), ...Object.keys(notAsked)]
  expect(written.filter((path) => !known.includes(path))).toEqual([])
})

/** What the table allows and no use case above gives, each with its reason. */
const notHere: [RegExp, string][] = [
  [/^lapse-fee /, 'done by the clock'],
  [/^ask MINOR_ERASURE /, 'a child is not asked who it is'],
]

it('everything else in the table can be done', () => {
  const missing = transitions
    .flatMap(({ command, kinds, roles, from }) =>
      kinds.flatMap((kind) =>
        roles.flatMap((role) => from.map((state) => `${command} ${kind} ${role} ${state}`)),
      ),
    )
    .filter((each) => !reached.has(each))
  expect(missing.filter((each) => !notHere.some(([pattern]) => pattern.test(each)))).toEqual([])
  for (const [pattern, why] of notHere)
    expect(missing.join('\n'), why).toMatch(new RegExp(pattern, 'm'))
})
