import { createHash, randomInt, timingSafeEqual } from 'node:crypto'

/** Six digits that legal reads out or sends to a telephone number the controller holds. */
export function newTelephoneCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** What is kept of a code, bound to its question so that equal codes do not look equal. */
export function telephoneCodeHash(questionId: string, code: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(`${questionId}:${code}`).digest())
}

/** Whether what was typed is the code; spaces and dashes do not count. */
export function isSameCode(questionId: string, typed: string, kept: Uint8Array): boolean {
  const digits = typed.replace(/[\s\u00a0-]/gu, '')
  return timingSafeEqual(telephoneCodeHash(questionId, digits), kept)
}
