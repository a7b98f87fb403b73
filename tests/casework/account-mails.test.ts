import { describe, expect, it } from 'vitest'
import { stepOf, totpCode } from '@/lib/auth/totp'
import {
  changeRole,
  reactivateColleague,
  suspendColleague,
} from '@/lib/casework/admin/change-colleague'
import { createAdmin } from '@/lib/casework/admin/create-admin'
import { addPasskey } from '@/lib/casework/factors/add-passkey'
import { askForPasskey } from '@/lib/casework/factors/ask-for-passkey'
import { makeRecoveryCodes } from '@/lib/casework/factors/make-recovery-codes'
import { removeFactor } from '@/lib/casework/factors/remove-factor'
import { resetFactors } from '@/lib/casework/factors/reset-factors'
import { showCode } from '@/lib/casework/factors/show-code'
import { viewFactors } from '@/lib/casework/factors/view-factors'
import { now } from '@/lib/clock'
import { findOwedMail } from '@/lib/data/mails'
import type { Actor } from '@/lib/rights/actor'
import { addressedMessage } from '@/lib/worker/mail-message'
import { addApp, aStaffSession, asItStands } from '@/tests/factories/factors'
import { aPasskey } from '@/tests/factories/passkeys'
import { anAccount, anAddress, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { sql } from '@/tests/support/database'

/** What the portal owes a colleague about their account, the oldest first, and how each of it is written. */
async function mailsTo({ accountId }: Actor) {
  const rows = await sql<{ id: string; kind: string }>(
    `SELECT "id", "kind"::text AS kind FROM "OutgoingMail" WHERE "accountId" = $1 ORDER BY "createdAt", "kind"`,
    [accountId],
  )
  const messages = await Promise.all(
    rows.map(async ({ id }) => {
      const mail = await findOwedMail(id)
      return mail && addressedMessage(mail)
    }),
  )
  return { kinds: rows.map(({ kind }) => kind), messages }
}

describe('the owner of an account is told when', () => {
  it('a factor is added or removed, and when recovery codes are made and used', async () => {
    const { staff } = await aStaffSession('LEGAL')
    const secret = await addApp(staff, noon)
    const fresh = await asItStands(staff)
    const options = await askForPasskey({ staff: fresh, purpose: 'ADD', now: now() })
    await addPasskey({ staff: fresh, answer: aPasskey().create(options), now: now() })
    const [code = ''] = await makeRecoveryCodes({ staff: fresh, now: now() })
    await showCode({ staff: fresh, code, realNow: noon, now: now() })
    const { factors } = await viewFactors(fresh)
    for (const { id } of factors.slice(0, 1)) {
      await removeFactor({ staff: fresh, factorId: id, now: now() })
    }
    const { kinds, messages } = await mailsTo(staff.actor)
    expect(kinds.toSorted()).toEqual([
      'APP_ADDED',
      'APP_REMOVED',
      'PASSKEY_ADDED',
      'RECOVERY_CODES_MADE',
      'RECOVERY_CODE_USED',
    ])
    for (const mail of messages) {
      expect(mail).toMatchObject({ message: { type: 'account', codesLeft: 9 } })
      expect(mail?.message.link).toMatch(/\/account\/security$/)
    }
    expect(JSON.stringify(messages)).not.toContain(secret)
    expect(JSON.stringify(messages)).not.toContain(code)
  })

  it('an admin or the command on the server takes their factors away', async () => {
    const email = anAddress()
    const colleague = await anAccount('SUPPORT', email)
    const { accountId } = colleague
    await resetFactors({ actor: await anAccount('ADMIN'), accountId, checked: 'MET', now: noon })
    await resetFactors({
      actor: 'SYSTEM',
      accountId,
      checked: 'MET',
      now: noon.add({ minutes: 1 }),
    })
    const { kinds, messages } = await mailsTo(colleague)
    expect(kinds).toEqual(['FACTORS_RESET', 'FACTORS_RESET'])
    expect(messages[0]).toMatchObject({ to: email, message: { at: noon.toString() } })
  })

  it('their role is changed, and when they are shut out and let in again', async () => {
    const by = await anAccount('ADMIN')
    const email = anAddress()
    const colleague = await anAccount('SUPPORT', email)
    const { accountId: id } = colleague
    await changeRole({ by, id, role: 'LEGAL', now: noon })
    await suspendColleague({ by, id, now: noon.add({ minutes: 1 }) })
    const shutOut = await mailsTo(colleague)
    expect(shutOut.kinds).toEqual(['ROLE_CHANGED', 'ACCOUNT_SUSPENDED'])
    // Whoever cannot come in is told all the same, and sent nowhere.
    expect(shutOut.messages[1]).toMatchObject({ to: email, message: { link: null } })
    await reactivateColleague({ by, id, now: noon.add({ minutes: 2 }) })
    const { kinds, messages } = await mailsTo(colleague)
    expect(kinds).toEqual(['ROLE_CHANGED', 'ACCOUNT_SUSPENDED', 'ACCOUNT_REOPENED'])
    expect(messages[0]).toMatchObject({ to: email, message: { role: 'LEGAL' } })
    expect(messages[2]?.message.link).toMatch(/\/sign-in$/)
  })

  it('the command on the server makes them an admin', async () => {
    const email = anAddress()
    const colleague = await anAccount('SUPPORT', email)
    await createAdmin({ email, another: true, now: noon })
    expect((await mailsTo(colleague)).kinds).toEqual(['ROLE_CHANGED'])
  })
})

describe('nothing is told of what did not happen', () => {
  it('a wrong code, an unchanged role, a change that is refused', async () => {
    const { staff } = await aStaffSession('LEGAL')
    const { accountId: id } = staff.actor
    const wrong = showCode({ staff, code: 'ABCDE-12345', realNow: noon, now: now() })
    expect(await refusalOf(wrong)).toBe('FACTOR_CODE_WRONG')
    const code = totpCode('JBSWY3DPEHPK3PXP', stepOf(noon))
    expect(await refusalOf(showCode({ staff, code, realNow: noon, now: now() }))).toBe(
      'FACTOR_CODE_WRONG',
    )
    const by = await anAccount('ADMIN')
    await changeRole({ by, id, role: 'LEGAL', now: noon })
    await reactivateColleague({ by, id, now: noon })
    expect(
      await refusalOf(
        resetFactors({ actor: staff.actor, accountId: id, checked: 'MET', now: noon }),
      ),
    ).toBe('NOT_FOUND')
    expect((await mailsTo(staff.actor)).kinds).toEqual([])
  })
})
