import { checkClarification } from '@/lib/rights/suspension'
import { type Asked, askQuestion } from './ask-question'

/**
 * Asks what a request for a large amount of data is about, within five working days of its receipt (EDPB 01/2022); the clock
 * stands still until the person answers. Refuses with the codes of askQuestion and checkClarification.
 */
export async function askClarification(asked: Asked): Promise<void> {
  await askQuestion(asked, 'CLARIFICATION', checkClarification)
}
