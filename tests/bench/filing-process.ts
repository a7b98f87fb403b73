import { submitRequest } from '@/lib/casework/requests/submit-request'
import { now } from '@/lib/clock'
import { warmUp } from '@/lib/data/database'
import type { Actor } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'

/** One press of "send": whose it is, and the draft that was on the screen. */
export type Attempt = { actor: Actor; draftId: string; draftVersion: number }

/** What it was answered with: a reference, a refusal's code, or the error that no person may meet. */
export type Answer = { accountId: string; reference?: string; refusal?: string; error?: string }

// A server of the bench: files whatever it is sent, all at once.
process.on('message', async (attempts: Attempt[]) => {
  process.send?.(await Promise.all(attempts.map(file)))
})
await warmUp()
process.send?.('ready')

async function file({ actor, ...draft }: Attempt): Promise<Answer> {
  const { accountId } = actor
  try {
    const form = { actor, form: 'access', locale: 'sv', now: now(), ...draft } as const
    return { accountId, reference: (await submitRequest(form)).reference }
  } catch (error) {
    if (error instanceof Refusal) return { accountId, refusal: error.code }
    return { accountId, error: String(error) }
  }
}
