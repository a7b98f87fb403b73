import { Refusal, type RefusalCode } from '@/lib/rights/refusal'

/** The code with which something is refused; any other error is thrown on, and success is an error. */
export async function refusalOf(attempt: Promise<unknown>): Promise<RefusalCode> {
  const outcome = await attempt.then(
    () => new Error('nothing was refused'),
    (error: unknown) => error,
  )
  if (outcome instanceof Refusal) return outcome.code
  throw outcome
}
