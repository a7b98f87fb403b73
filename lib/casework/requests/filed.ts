import type { RequestRow } from '@/lib/data/request-rows'
import { type Filed, readFiled } from '@/lib/rights/forms/filed-answers'
import type { PersonKey } from '@/lib/vault/person-key'
import { openJson } from '@/lib/vault/values'

/** Where a request's answers stand in the vault. */
export const answersPlace = (requestId: string) => `request.answers:${requestId}`

/** What a request asks for, as it was filed. */
export function openFiled(key: PersonKey, request: RequestRow): Filed {
  return readFiled(request.formKind, openJson(key, answersPlace(request.id), request.sealedAnswers))
}
