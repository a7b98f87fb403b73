import { randomUUID } from 'node:crypto'
import { welcome } from '@/lib/casework/people/welcome'
import { answerStep, viewDraft } from '@/lib/casework/requests/draft'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { now } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { exampleLines } from '@/lib/controller/lines'
import { findAccountByEmail, insertAccount } from '@/lib/data/accounts'
import { insertFilledLine, listFilledLines } from '@/lib/data/filled-lines'
import { transaction } from '@/lib/data/transaction'
import { env } from '@/lib/env'
import type { Actor, Role } from '@/lib/rights/actor'
import { lookupHash } from '@/lib/vault/house-key'
import { createPersonKey } from '@/lib/vault/person-key'
import { sealText } from '@/lib/vault/values'
import { demoAccounts } from './demo-accounts'

/** Makes an account with a role, unless the address has one already. The trial and the tests use it. */
export async function makeAccount(email: string, role: Role): Promise<Actor> {
  const emailHash = await lookupHash('email', email)
  await transaction(async (tx) => {
    if (await findAccountByEmail(emailHash, tx)) return
    const key = await createPersonKey(tx, now())
    const id = randomUUID()
    const sealedEmail = sealText(key, `account.email:${id}`, email)
    const account = { id, keyId: key.id, role, locale: 'sv' as const, dataSubjectId: null }
    await insertAccount(tx, { ...account, sealedEmail, emailHash, now: now() })
  })
  const account = await findAccountByEmail(emailHash)
  if (!account) throw new Error('The account could not be made.')
  return { accountId: account.id, role: account.role, dataSubjectId: account.dataSubjectId }
}

/** The demo data of the trial: accounts for every role, and one request that waits at the desk. Safe to repeat. */
export async function seed(): Promise<void> {
  if (!env().trial) throw new Error('Demo accounts belong to the trial alone.')
  await fillExamples()
  for (const { email, role } of demoAccounts) {
    const actor = await makeAccount(email, role)
    if (role === 'DATA_SUBJECT' && !actor.dataSubjectId) await fileDemoRequest(actor, email)
  }
}

/** What the policy leaves open stands filled with examples, each marked as one, until legal writes its own words. */
async function fillExamples(): Promise<void> {
  const filled = new Set((await listFilledLines()).map(({ key }) => key))
  const examples = Object.entries(exampleLines(controller())).filter(([key]) => !filled.has(key))
  await transaction(async (tx) => {
    for (const [key, { sv, en }] of examples) {
      const line = { id: randomUUID(), key, textSv: sv, textEn: en, example: true }
      await insertFilledLine(tx, null, line, now())
    }
  })
}

async function fileDemoRequest(actor: Actor, email: string): Promise<void> {
  const at = now().subtract({ hours: 24 * 20 })
  const raw = { name: 'Maja Exempel', way: 'identity-number', identityNumber: '19900101-9802' }
  await welcome({ actor, raw, locale: 'sv', now: at })
  const onboarded = await makeAccount(email, actor.role)
  await answerStep({
    form: 'access',
    actor: onboarded,
    step: 'scope',
    raw: { scope: 'everything' },
    now: at,
  })
  const draft = await viewDraft(onboarded, 'access')
  if (!draft) return
  await submitRequest({
    form: 'access',
    actor: onboarded,
    draftId: draft.id,
    draftVersion: draft.version,
    locale: 'sv',
    now: at,
  })
}
