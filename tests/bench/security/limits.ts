import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { liveSignIns } from '@/lib/auth/limits'
import { redeemLink } from '@/lib/auth/redeem-sign-in'
import { now } from '@/lib/clock'
import { connections } from '@/lib/data/database'
import { type LimitName, limits } from '@/lib/rights/limits'
import { anAddress } from '../../factories/people'
import { anAskedSignIn } from '../../factories/sign-ins'
import type { Measured } from '../measured'
import type { Order } from './counting-process'

type Options = { processes?: number; rounds?: number }

/** One limit on an address, on a network, on a person, on an officer, on a link and on a case. */
const chosen: LimitName[] = [
  'sign-in-address',
  'sign-in-network',
  'code-person',
  'look-up-officer',
  'upload-link',
  'status-mail-case',
]

/**
 * S4: over several server processes a limit lets through exactly what it says; an address gets the mails that its limits say,
 * however many browsers and networks ask for it; a link that was sent before still signs in.
 */
export async function benchLimits(options: Options = {}): Promise<Measured[]> {
  const { processes = 8, rounds = 10 } = options
  const children = Array.from({ length: processes }, () =>
    fork(join(import.meta.dirname, 'counting-process.ts'), { execArgv: ['--import', 'tsx'] }),
  )
  try {
    await Promise.all(children.map(answerOf))
    const all = (order: Order) => passedBy(children, order)
    const off = await offBy(all, rounds, processes)
    const bombed = await bombing(all, processes)
    return [
      {
        id: 'S4',
        figure: `${chosen.length} limits, ${rounds} times each over ${processes} processes, let through ${off === 0 ? 'exactly what they say' : `${off} too many or too few`}`,
        bar: '±0',
        passed: rounds > 0 && off === 0,
      },
      ...bombed,
    ]
  } finally {
    const running = children.filter(({ exitCode }) => exitCode === null)
    const ended = running.map((child) => once(child, 'exit'))
    for (const child of running) child.kill()
    await Promise.all(ended)
  }
}

/** What a process says next; an error when it ends instead. */
async function answerOf(child: ChildProcess): Promise<number> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('a process of the bench ended')
  })
  const [answer] = (await Promise.race([once(child, 'message'), ended])) as [number]
  return answer
}

type All = (order: Order) => Promise<number>

async function passedBy(children: ChildProcess[], order: Order): Promise<number> {
  const counts = children.map(async (child) => {
    child.send(order)
    return answerOf(child)
  })
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
}

async function offBy(all: All, rounds: number, processes: number): Promise<number> {
  let off = 0
  for (const limit of chosen)
    for (let round = 0; round < rounds; round += 1) {
      const times = Math.ceil((2 * limits[limit].points) / processes)
      off += Math.abs((await all({ limit, hash: anAddress(), times })) - limits[limit].points)
    }
  return off
}

/** One address, asked for by many browsers in many networks at once; and one network that asks for many addresses. */
async function bombing(all: All, processes: number): Promise<Measured[]> {
  const mine = await anAskedSignIn({ now: now() })
  await all({ email: mine.email, network: null, times: 20 })
  const mails = await mailsTo(mine.signInId)
  const works = await redeemLink(mine.link, { network: 'my own', now: now() }).then(
    () => true,
    () => false,
  )
  const fromOne = await all({ email: null, network: '203.0.113.77', times: 20 })
  return [
    {
      id: 'S4',
      figure: `an address that ${20 * processes} browsers ask for at once gets ${mails} mails; the link sent before ${works ? 'works' : 'is locked out'}`,
      bar: `≤ ${liveSignIns} mails, the link works`,
      passed: mails <= liveSignIns && works,
    },
    {
      id: 'S4',
      figure: `a network that asks for many addresses at once gets through ${fromOne} times`,
      bar: `${limits['sign-in-network'].points}`,
      passed: fromOne === limits['sign-in-network'].points,
    },
  ]
}

async function mailsTo(signInId: string): Promise<number> {
  const { rows } = await connections().pool.query(
    `SELECT count(*)::int AS "mails" FROM "OutgoingMail" m JOIN "SignIn" s ON s."id" = m."signInId"
    WHERE s."emailHash" = (SELECT "emailHash" FROM "SignIn" WHERE "id" = $1)`,
    [signInId],
  )
  return (rows[0] as { mails: number }).mails
}
