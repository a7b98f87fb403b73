import { findAccount } from '@/lib/data/accounts'
import { findLookUpAlarm } from '@/lib/data/look-up-alarms'
import type { OwedMail } from '@/lib/data/mails'
import type { ColleagueMessage } from '@/lib/mail/colleague-message'
import { isStaffRole } from '@/lib/rights/staff/staff'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { portalLink } from './portal-link'

type Addressed = { to: string; message: ColleagueMessage }

/** A mail to a colleague, in their language; null for someone who does not work here any more. */
export async function colleagueMessage(mail: OwedMail): Promise<Addressed | null> {
  const account = mail.accountId && (await findAccount(mail.accountId))
  if (!account || !isStaffRole(account.role)) return null
  const { id, role, locale, sealedEmail } = account
  const to = openText(await openPersonKey(account.keyId), `account.email:${id}`, sealedEmail)
  const letter = (about: ColleagueMessage['about'], path: string): Addressed => ({
    to,
    message: { type: 'colleague', locale, about, link: portalLink(locale, path) },
  })
  switch (mail.kind) {
    case 'STAFF_INVITED':
      return letter({ what: 'invited', role }, '/sign-in')
    case 'TEST':
      return letter({ what: 'test' }, '/admin')
    case 'LOOK_UPS_UNUSUAL': {
      const alarm = mail.day && (await findLookUpAlarm(mail.day, mail.createdAt))
      if (!alarm) return null
      const { day, lookUps, none } = alarm
      return letter({ what: 'lookUps', day: day.toString(), lookUps, none }, '/admin')
    }
    default:
      return null
  }
}
