import { findDataSubjectAccount } from '@/lib/data/data-subjects'
import type { FreeCopyAgainMessage } from '@/lib/mail/message'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { portalLink } from './portal-link'

/** The reminder that a free copy is due again; null for someone without an account. */
export async function freeCopyAgain(
  dataSubjectId: string,
): Promise<{ to: string; message: FreeCopyAgainMessage } | null> {
  const account = await findDataSubjectAccount(dataSubjectId)
  if (!account) return null
  const { id, locale, sealedEmail } = account
  const key = await openPersonKey(account.keyId)
  const to = openText(key, `account.email:${id}`, sealedEmail)
  const link = portalLink(locale, '/my/requests/new/access')
  return { to, message: { type: 'free-copy-again', locale, link } }
}
