import { Refusal } from '@/lib/rights/refusal'
import { countUse } from '../count-use'

/**
 * Does what a link of a task asks for, and counts links that lead nowhere against their network: TOO_MANY_ATTEMPTS. A valid link is
 * never counted, so that nobody locks a colleague out.
 */
export async function countingWrongLinks<Done>(
  network: string,
  use: () => Promise<Done>,
): Promise<Done> {
  try {
    return await use()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'TASK_LINK_OVER')
      await countUse('task-network', network)
    throw error
  }
}
