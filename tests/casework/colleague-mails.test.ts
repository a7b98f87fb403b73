import { expect, it } from 'vitest'
import { suspendColleague } from '@/lib/casework/admin/change-colleague'
import { sendTestMail } from '@/lib/casework/admin/first-run'
import { inviteColleague } from '@/lib/casework/admin/invite-colleague'
import { lookUp } from '@/lib/casework/support/look-up'
import { findOwedMail } from '@/lib/data/mails'
import { isUnusual, unusual } from '@/lib/rights/support/unusual'
import { addressedMessage } from '@/lib/worker/mail-message'
import { anAccount, anAddress, noon } from '@/tests/factories/people'
import { sql } from '@/tests/support/database'

async function mailOf(kind: string, accountId: string) {
  const [row] = await sql<{ id: string }>(
    `SELECT "id" FROM "OutgoingMail" WHERE "kind" = $1::"MailKind" AND "accountId" = $2`,
    [kind, accountId],
  )
  const mail = row && (await findOwedMail(row.id))
  return mail ? addressedMessage(mail) : null
}

it('an invited colleague is told how to sign in, in their language, as long as they work here', async () => {
  const admin = await anAccount('ADMIN')
  const email = anAddress()
  const raw = { email, role: 'SUPPORT', language: 'en' }
  const { id } = await inviteColleague({ actor: admin, raw, now: noon })
  expect(await mailOf('STAFF_INVITED', id)).toMatchObject({
    to: email,
    message: { locale: 'en', about: { what: 'invited', role: 'SUPPORT' } },
  })
  await suspendColleague({ by: admin, id, now: noon })
  expect(await mailOf('STAFF_INVITED', id)).toBeNull()
})

it('a test mail goes to the admin who asked for it', async () => {
  const email = anAddress()
  const admin = await anAccount('ADMIN', email)
  await sendTestMail(admin, noon)
  expect(await mailOf('TEST', admin.accountId)).toMatchObject({ to: email })
})

it('the mail about unusual look-ups says how many, and nothing of who or whom', async () => {
  const admin = await anAccount('ADMIN')
  const agentAddress = anAddress()
  const agent = await anAccount('SUPPORT', agentAddress)
  const raw = { term: 'nobody@example.com', purpose: 'COMPLAINT' }
  for (let times = 0; !isUnusual({ lookUps: times, none: times }); times += 1) {
    await lookUp({ actor: agent, raw, now: noon })
  }
  // Another agent's alarm of the same day is a mail of its own.
  const other = await anAccount('SUPPORT')
  const later = noon.add({ minutes: 1 })
  for (let times = 0; times <= unusual.none; times += 1) {
    await lookUp({ actor: other, raw, now: later })
  }
  const told = await mailOf('LOOK_UPS_UNUSUAL', admin.accountId)
  const about = { what: 'lookUps', day: '2026-11-22', lookUps: unusual.none, none: unusual.none }
  expect(told?.message).toMatchObject({ about })
  const all = JSON.stringify(told?.message)
  for (const word of [agentAddress, agent.accountId, raw.term, 'COMPLAINT']) {
    expect(all).not.toContain(word)
  }
})
