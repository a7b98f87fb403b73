import { z } from 'zod'
import type { GuardianForm } from '@/lib/rights/guardian-form'
import { openShortLived, sealShortLived } from '@/lib/vault/house-key'

const formSchema = z.object({
  childName: z.string(),
  birthDate: z.iso.date(),
  email: z.string(),
})

/** A guardian form as it is sealed while it waits for its adult. */
export type WaitingForm = z.infer<typeof formSchema>

const placeOf = (id: string) => `guardian-form:${id}`

export function sealGuardianForm(id: string, { childName, birthDate, email }: GuardianForm) {
  const form: WaitingForm = { childName, birthDate: birthDate.toString(), email }
  return sealShortLived(placeOf(id), JSON.stringify(form))
}

/** Opens a guardian form that nobody has confirmed yet. */
export async function openGuardianForm(form: {
  id: string
  sealedForm: Uint8Array
}): Promise<WaitingForm> {
  return formSchema.parse(JSON.parse(await openShortLived(placeOf(form.id), form.sealedForm)))
}
