/** Every kind of request there is, with the article it rests on; OTHER covers Art. 20, 22 and questions, staff set which. */
export const requestKinds = [
  'ACCESS',
  'RECTIFICATION',
  'ERASURE',
  'RESTRICTION',
  'OBJECTION',
  'CONSENT_WITHDRAWAL',
  'OTHER',
  'MINOR_ERASURE',
] as const
export type RequestKind = (typeof requestKinds)[number]

/** Kinds that a person can file for themselves; the erasure of a child's data comes through the guardian form. */
export const offeredKinds: readonly RequestKind[] = requestKinds.filter(
  (kind) => kind !== 'MINOR_ERASURE',
)

/** Whether the answer is a copy with its letter, the one that the desk can send today; a decision on another kind has a form of its own. */
export function isAnsweredByCopy(kind: RequestKind): boolean {
  return kind === 'ACCESS'
}

/** Whether the statutory month of Art. 12(3) runs: it does for all but a withdrawal of consent, which is in force at once (Art. 7(3)). */
export function hasStatutoryDeadline(kind: RequestKind): boolean {
  return kind !== 'CONSENT_WITHDRAWAL'
}

/** Whether only someone of age may file it: all but the erasure of a child's data, which an adult asks for (policy P6). */
export function isForAdultsOnly(kind: RequestKind): boolean {
  return kind !== 'MINOR_ERASURE'
}
