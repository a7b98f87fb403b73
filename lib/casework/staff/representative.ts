import { z } from 'zod'
import { authorities, type Representative } from '@/lib/rights/registration/registered-person'
import type { PersonKey } from '@/lib/vault/person-key'
import { openJson, sealJson } from '@/lib/vault/values'

const placeOf = (requestId: string) => `request.representative:${requestId}`
const schema = z.object({ name: z.string(), authority: z.enum(authorities), seen: z.string() })

export function sealRepresentative(key: PersonKey, requestId: string, who: Representative) {
  return sealJson(key, placeOf(requestId), who)
}

/** Who acts for the person of a request, and the authority that staff have seen. */
export function openRepresentative(
  key: PersonKey,
  requestId: string,
  sealed: Uint8Array,
): Representative {
  return schema.parse(openJson(key, placeOf(requestId), sealed))
}
