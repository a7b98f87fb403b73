import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { controller } from '@/lib/controller/controller'
import { isToFill, linesOf } from '@/lib/controller/lines'
import { listFilledLines } from '@/lib/data/filled-lines'
import { keepHouseCheck, latestTestMail, listHouseChecks } from '@/lib/data/house-checks'
import { countActive } from '@/lib/data/staff'
import { transaction } from '@/lib/data/transaction'
import { env } from '@/lib/env'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import {
  type FirstRunState,
  firstRun,
  type HouseCheck,
  houseChecks,
} from '@/lib/rights/staff/first-run'
import { authorise, found } from '../authorise'
import { countUse } from '../count-use'
import { appendToHouse } from '../factors/append-to-house'

export type ViewedFirstRun = {
  items: FirstRunState[]
  /** When each was last noted by hand. */
  noted: Partial<Record<HouseCheck, Temporal.Instant>>
  /** Why the mail server did not take the test mail, as its code. */
  mailProblem: string | null
}

/** What has to stand before people use the portal, and how it stands now. */
export async function viewFirstRun(actor: Actor, now: Temporal.Instant): Promise<ViewedFirstRun> {
  authorise(actor, 'staff.manage')
  const [mail, noted, lines] = [
    await latestTestMail(actor),
    await listHouseChecks(actor),
    await linesLeft(),
  ]
  const house = {
    testMail: mail && { createdAt: mail.createdAt, state: stateOf(mail.state) },
    admins: await countActive(undefined, 'ADMIN'),
    legal: await countActive(undefined, 'LEGAL'),
    ...lines,
    masterKey: env().trial ? 'TRIAL' : 'ENVIRONMENT',
    checks: noted,
  } as const
  return { items: firstRun(house, now), noted, mailProblem: mail?.errorCode ?? null }
}

function stateOf(state: string): 'SENT' | 'FAILED' | 'QUEUED' {
  return state === 'SENT' || state === 'FAILED' ? state : 'QUEUED'
}

async function linesLeft() {
  const filled = new Map((await listFilledLines()).map((line) => [line.key, line]))
  const wanted = linesOf(controller()).filter((line) => isToFill(line) && !line.perCase)
  const rows = wanted.map((line) => filled.get('key' in line ? line.key : ''))
  return {
    openLines: rows.filter((row) => !row).length,
    exampleLines: rows.filter((row) => row?.example).length,
  }
}

/** Sends the admin a mail to see whether mails arrive. TOO_MANY_ATTEMPTS after some in an hour. */
export async function sendTestMail(actor: Actor, now: Temporal.Instant): Promise<void> {
  authorise(actor, 'staff.manage')
  await countUse('test-mail-officer', actor.accountId)
  await transaction(async (tx) => {
    const id = randomUUID()
    await enqueueMail(tx, { kind: 'TEST', accountId: actor.accountId, id }, now)
    await appendToHouse(tx, actor, now, [
      { type: 'test-mail.sent', version: 1, facts: { mail: id }, contents: null },
    ])
  })
}

/** Notes that an admin has seen to something that the portal cannot see. NOT_FOUND for what is not on the list. */
export async function noteCheck(input: {
  actor: Actor
  check: unknown
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'staff.manage')
  const check = found(z.enum(houseChecks).safeParse(input.check).data ?? null)
  await transaction(async (tx) => {
    await keepHouseCheck(tx, actor, check, now)
    await appendToHouse(tx, actor, now, [
      { type: 'house.checked', version: 1, facts: { check }, contents: null },
    ])
  })
}
