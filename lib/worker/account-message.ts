import type { OwedMail } from '@/lib/data/mails'
import { countRecoveryCodes } from '@/lib/data/recovery-codes'
import { findStaff } from '@/lib/data/staff'
import { type AccountMessage, accountNews, signsIn } from '@/lib/mail/account-message'
import { isStaffRole } from '@/lib/rights/staff/staff'
import { unwrapPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { portalLink } from './portal-link'

/**
 * What happened to a colleague's own account, in their language. Told also to someone who is shut out now: they have to learn why they
 * do not come in. Null for other mails, and for an account that is no colleague's.
 */
export async function accountMessage(
  mail: OwedMail,
): Promise<{ to: string; message: AccountMessage } | null> {
  const news = accountNews.find((kind) => kind === mail.kind)
  const colleague = news && mail.accountId && (await findStaff('SYSTEM', mail.accountId))
  if (!colleague || !isStaffRole(colleague.role)) return null
  const { id, role, locale, sealedEmail, suspendedAt } = colleague
  const to = openText(await unwrapPersonKey(colleague.key), `account.email:${id}`, sealedEmail)
  const message: AccountMessage = {
    type: 'account',
    locale,
    news,
    at: mail.createdAt.toString(),
    role,
    codesLeft: await countRecoveryCodes(id),
    link: suspendedAt ? null : portalLink(locale, signsIn(news) ? '/sign-in' : '/account/security'),
  }
  return { to, message }
}
