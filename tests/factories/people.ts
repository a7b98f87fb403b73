import { randomUUID } from 'node:crypto'
import { welcome } from '@/lib/casework/people/welcome'
import { findAccount } from '@/lib/data/accounts'
import type { Actor, Role } from '@/lib/rights/actor'
import { makeAccount } from '@/prisma/seed'
import { identityNumberOf } from './identity-numbers'

/** A Sunday afternoon in Stockholm; tests that need another time pass one. */
export const noon = Temporal.Instant.from('2026-11-22T12:00:00Z')

/** The instant at which a clock in Stockholm shows this ("2026-06-30T23:59:59.999"). */
export function inStockholm(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Stockholm').toInstant()
}

export const anAddress = () => `p-${randomUUID()}@example.com`

/** A signed-in account with a role, new unless an address is given. */
export async function anAccount(role: Role, email = anAddress()): Promise<Actor> {
  return makeAccount(email, role)
}

/** The account as its next click finds it. */
export async function again(actor: Actor): Promise<Actor> {
  const account = await findAccount(actor.accountId)
  if (!account) throw new Error('the account is gone')
  return { accountId: account.id, role: account.role, dataSubjectId: account.dataSubjectId }
}

/** What the welcome form posts for someone born on a date, by number or by birth date. */
export function welcomeForm(birthDate: string, way: 'number' | 'date' = 'number') {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  return way === 'number'
    ? { name: 'Prov Person', way: 'identity-number', identityNumber: identityNumberOf(birthDate) }
    : {
        name: 'Prov Person',
        way: 'birth-date',
        'birthDate-year': year,
        'birthDate-month': month,
        'birthDate-day': day,
        knownContact: 'prov.person@example.com',
      }
}

/** A data subject who has said who they are. */
export async function aPerson(
  options: { email?: string; raw?: Record<string, unknown>; now?: Temporal.Instant } = {},
): Promise<Actor> {
  const actor = await anAccount('DATA_SUBJECT', options.email)
  const { raw = welcomeForm('1990-01-01'), now = noon } = options
  await welcome({ actor, raw, locale: 'sv', now })
  return again(actor)
}
