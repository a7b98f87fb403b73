import { confirmByEid } from '@/lib/casework/people/confirm-by-eid'
import { findAccount } from '@/lib/data/accounts'
import type { Locale } from '@/lib/i18n/locales'
import { isMarkedPath } from '@/lib/web/marked'
import type { ShownEid } from './eid-sealed'
import type { SignedIn } from './redeem-sign-in'

/**
 * Takes in who an eID has shown, once the address they typed after it is confirmed in the same browser: the one who shows the eID and
 * the one who reads the mail are then the same. False where there is nothing to take in: another sign-in, or staff.
 * Refuses as confirmByEid.
 */
export async function takeShownEid(
  signedIn: SignedIn,
  shown: ShownEid | null,
  at: { locale: Locale; now: Temporal.Instant },
): Promise<boolean> {
  if (!shown?.signInId || shown.signInId !== signedIn.signInId) return false
  const account = await findAccount(signedIn.accountId)
  if (account?.role !== 'DATA_SUBJECT') return false
  const { id: accountId, role, dataSubjectId } = account
  await confirmByEid({
    actor: { accountId, role, dataSubjectId },
    person: shown.person,
    answer: null,
    marked: isMarkedPath(shown.wayBack),
    ...at,
  })
  return true
}
