import { z } from 'zod'
import type { Checked } from './refusal'

const address = z.email().max(254)

/** An address as it is compared: trimmed, lower case. Problems at `email`: EMAIL_MISSING, EMAIL_INVALID. */
export function checkEmail(typed: unknown): Checked<string> {
  const text = typeof typed === 'string' ? typed.normalize('NFC').trim().toLowerCase() : ''
  if (text === '') return { ok: false, problems: [{ field: 'email', code: 'EMAIL_MISSING' }] }
  const checked = address.safeParse(text)
  if (!checked.success) {
    return { ok: false, problems: [{ field: 'email', code: 'EMAIL_INVALID' }] }
  }
  return { ok: true, value: checked.data }
}
