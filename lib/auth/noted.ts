import { log } from '@/lib/log'
import type { Role } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'

type Way = 'MAIL_LINK' | 'MAIL_CODE' | 'EID' | 'SSO'

/** Writes a sign-in to the log, whether it works or is refused: the way, the role, the refusal's code, and nothing of who it is. */
export async function noted<T extends { role: Role } | null>(
  way: Way,
  signIn: () => Promise<T>,
): Promise<T> {
  try {
    const signedIn = await signIn()
    if (signedIn) log.info('auth.signed-in', { way, role: signedIn.role })
    return signedIn
  } catch (error) {
    if (error instanceof Refusal) log.warn('auth.refused', { way, code: error.code })
    throw error
  }
}
