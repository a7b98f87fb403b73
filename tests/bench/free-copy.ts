import { randomInt } from 'node:crypto'
import { joinHolders } from '@/lib/casework/free-copy/join-holders'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { now } from '@/lib/clock'
import { raiseAssurance } from '@/lib/data/data-subjects'
import { connections } from '@/lib/data/database'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { identityNumberOf } from '../factories/identity-numbers'
import { aPerson } from '../factories/people'
import { answer, readyToSend } from '../factories/requests'
import type { Answer, Attempt } from './filing-process'
import { startFilingProcesses } from './filing-processes'
import type { Measured } from './measured'

type Options = { repetitions?: number; attempts?: number; accounts?: number; processes?: number }

/** A person is replaced after so many repetitions, or reading their past would be all that is measured. */
const repetitionsOfOne = 25

/**
 * R2: one person's access requests filed at the same time, from several accounts (records whose identity was checked) with
 * several tabs each, over several server processes; each time exactly one is filed, and everyone else is shown it.
 */
export async function benchFreeCopy(options: Options = {}): Promise<Measured> {
  const { repetitions = 1_000, attempts = 200, accounts = 10, processes = 4 } = options
  const servers = await startFilingProcesses(processes)
  const wrong: string[] = []
  let slowest = 0
  let person: Actor[] = []
  try {
    for (let count = 0; count < repetitions; count += 1) {
      if (count % repetitionsOfOne === 0) person = await onePerson(accounts)
      const attempted = await drafted(person, attempts)
      const start = performance.now()
      const answers = await servers.file(attempted)
      slowest = Math.max(slowest, performance.now() - start)
      const fault = await faultOf(person, attempts, answers)
      if (fault) wrong.push(fault)
      for (const { actor, reference } of filedBy(person, answers)) {
        await withdrawRequest({ actor, reference, now: now() })
      }
    }
  } finally {
    await servers.stop()
  }
  const example = wrong[0] ? `, first: ${wrong[0]}` : ''
  return {
    id: 'R2',
    figure: `${wrong.length} of ${repetitions} repetitions of ${attempts} requests over ${processes} processes went wrong${example}; the slowest took ${Math.round(slowest)} ms`,
    bar: '0 wrong: 1 claim, the rest shown the open request',
    passed: repetitions > 0 && wrong.length === 0,
  }
}

/** Accounts of one person, each with a record that was checked to be theirs. */
async function onePerson(accounts: number): Promise<Actor[]> {
  const birthDate = Temporal.PlainDate.from('1940-01-01').add({ days: randomInt(20_000) })
  const identityNumber = identityNumberOf(birthDate.toString(), randomInt(1, 980))
  const raw = { name: 'Prov Person', way: 'identity-number', identityNumber }
  const person: Actor[] = []
  for (let count = 0; count < accounts; count += 1) {
    const actor = await aPerson({ raw, now: now() })
    const { dataSubjectId } = actor
    if (!dataSubjectId) throw new Error('no record was made')
    await transaction(async (tx) => {
      await raiseAssurance(tx, dataSubjectId, 'CHECKED_BY_STAFF', now())
      await joinHolders(tx, dataSubjectId, now())
    })
    person.push(actor)
  }
  return person
}

/** As many attempts as asked for, dealt over the accounts: the same draft in many tabs, and other drafts beside it. */
async function drafted(person: Actor[], attempts: number): Promise<Attempt[]> {
  const ready: Attempt[] = []
  for (const actor of person) {
    await answer(actor, undefined, now())
    const { draftId, draftVersion } = await readyToSend(actor, now())
    ready.push({ actor, draftId, draftVersion })
  }
  return Array.from({ length: attempts }, () => ready)
    .flat()
    .slice(0, attempts)
}

function filedBy(person: Actor[], answers: Answer[]): { actor: Actor; reference: string }[] {
  const filed = new Map<string, Actor>()
  for (const { accountId, reference } of answers) {
    const actor = person.find((each) => each.accountId === accountId)
    if (reference && actor) filed.set(reference, actor)
  }
  return [...filed].map(([reference, actor]) => ({ actor, reference }))
}

/** What went wrong in one repetition, or null. */
async function faultOf(person: Actor[], attempts: number, answers: Answer[]) {
  const failed = answers.find(({ error }) => error)
  if (failed) return failed.error ?? ''
  if (answers.length !== attempts) return `${answers.length} answers`
  const others = answers.filter(
    ({ reference, refusal }) => !reference && refusal !== 'OPEN_REQUEST_EXISTS',
  )
  if (others[0]) return `refused with ${others[0].refusal}`
  const filed = filedBy(person, answers).length
  const { rows } = await connections().pool.query(
    `SELECT (SELECT count(*)::int FROM "FreeCopyClaim" c WHERE c."state" = 'TAKEN' AND c."holderId" = $1) AS claims,
      (SELECT count(*)::int FROM "Request" WHERE "endedAt" IS NULL AND "dataSubjectId" = ANY($2)) AS open`,
    [person[0]?.dataSubjectId, person.map(({ dataSubjectId }) => dataSubjectId)],
  )
  const { claims, open } = rows[0] as { claims: number; open: number }
  return filed === 1 && claims === 1 && open === 1
    ? null
    : `${filed} filed, ${claims} claims, ${open} open requests`
}
