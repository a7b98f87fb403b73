import { tellOfLifting } from '@/lib/casework/staff/lift-restriction'
import { openCase } from '@/lib/casework/staff/open-case'
import { tickSystems } from '@/lib/casework/tasks/tick-systems'
import type { Actor } from '@/lib/rights/actor'
import type { FormName } from '@/lib/rights/forms/forms'
import type { RefusalCode } from '@/lib/rights/refusal'
import { decide, deliver } from './answers'

/** What a form of a decision posts. */
export type Values = Record<string, string>
/** A case with its two people. */
export type Met = { legal: Actor; person: Actor; reference: string; now: Temporal.Instant }
/** What brings a case to the gate, and what is then refused. */
export type Gate = {
  law: string
  form: FormName
  before?: (met: Met) => Promise<unknown>
  attempt: (met: Met) => Promise<unknown>
  code: RefusalCode
}

/** A copy whose third parties were looked to. */
export const copy = { result: 'copy', 'third-parties': 'yes' }
/** Everything erased. */
export const erased = { held: 'yes', 'result.CONTACT': 'erased', 'result.FINANCIAL': 'erased' }
/** A no to one thing, with legal’s own reason. */
export const no = (item: string, result: string): Values => ({
  [`result.${item}`]: result,
  [`ground.${item}`]: 'own',
  [`words.${item}`]: 'Därför.',
  [`law.${item}`]: 'artikel 17.3',
})
/** The last day something is kept: 31 January of a year. */
export const until = (item: string, year = '2030'): Values => ({
  [`until.${item}-year`]: year,
  [`until.${item}-month`]: '1',
  [`until.${item}-day`]: '31',
})
/** One category erased, the other kept. */
export const kept = {
  held: 'yes',
  'result.CONTACT': 'erased',
  ...no('FINANCIAL', 'kept'),
  ...until('FINANCIAL'),
}
/** Everything restricted. */
export const restricted = {
  held: 'yes',
  'result.CONTACT': 'restricted',
  'result.FINANCIAL': 'restricted',
}
/** The version of the answer under way. */
export const versionOf = async ({ legal: actor, reference, now }: Met) =>
  (await openCase({ actor, reference, now })).decision.version
/** Who acts on the answer as it stands. */
export const by = async (met: Met, actor = met.legal) => ({
  actor,
  reference: met.reference,
  version: await versionOf(met),
  now: met.now,
})
/** Sends the answer as it stands. */
export const send = async (met: Met, check: Values = { way: 'KNOWN_EMAIL', note: '' }) =>
  deliver(met, await versionOf(met), { identityCheck: check })
/** Ticks every system that is left. */
export const tick = async ({ legal: actor, reference, now }: Met) => {
  const { tasks } = await openCase({ actor, reference, now })
  const taskIds = tasks.filter(({ action, doneAt }) => action && !doneAt).map(({ id }) => id)
  await tickSystems({ actor, reference, taskIds, fresh: true, now })
}
/** Brings a restriction into force. */
export const inForce = async (met: Met) => {
  await decide(met, restricted)
  await tick(met)
  await send(met)
}
/** And tells the person that it will be lifted. */
export const told = async (met: Met) => {
  await inForce(met)
  const { legal: actor, reference, now } = met
  await tellOfLifting({ actor, reference, reason: 'Klart.', now })
}
