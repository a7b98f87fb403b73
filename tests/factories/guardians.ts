import { guardianTokenOf } from '@/lib/auth/guardian-token'
import { sendGuardianForm } from '@/lib/casework/children/send-guardian-form'
import { sql } from '@/tests/support/database'
import { anAddress, noon } from './people'
import { aNetwork } from './sign-ins'

type Sent = Partial<Parameters<typeof sendGuardianForm>[0]>

/** What the guardian form posts. */
export function guardianRaw(changed: Record<string, unknown> = {}): Record<string, unknown> {
  const birthDate = { 'birthDate-year': '2015', 'birthDate-month': '5', 'birthDate-day': '6' }
  return { childName: 'Lo Provbarn', ...birthDate, email: anAddress(), ...changed }
}

const idsOf = async () =>
  (await sql<{ id: string }>('SELECT "id" FROM "GuardianForm"')).map(({ id }) => id)

/** A guardian form that was sent, with the token of its mail; null where none was kept. */
export async function aGuardianForm(
  sent: Sent = {},
): Promise<{ id: string; token: string } | null> {
  const before = await idsOf()
  const form = { raw: guardianRaw(), locale: 'sv' as const, network: aNetwork(), now: noon }
  await sendGuardianForm({ ...form, ...sent })
  const id = (await idsOf()).find((one) => !before.includes(one))
  return id ? { id, token: guardianTokenOf(id) } : null
}

/** The token of a form that was kept. */
export async function aToken(sent: Sent = {}): Promise<string> {
  const form = await aGuardianForm(sent)
  if (!form) throw new Error('no form was kept')
  return form.token
}
