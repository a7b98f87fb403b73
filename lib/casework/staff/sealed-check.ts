import type { SettledIdentity } from '@/lib/rights/settle-identity'
import type { PersonKey } from '@/lib/vault/person-key'
import { sealText } from '@/lib/vault/values'

/** How identity was checked now, sealed for the answer; null where it was not. */
export function sealedCheck(key: PersonKey, requestId: string, settled: SettledIdentity) {
  const check = settled.identityCheck
  if (!check) return null
  const place = `answer.check-note:${requestId}`
  return {
    way: check.way,
    sealedNote: check.note === null ? null : sealText(key, place, check.note),
  }
}
