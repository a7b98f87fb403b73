import { checkIdentityQuestion } from '@/lib/rights/suspension'
import { type Asked, askQuestion } from './ask-question'

/**
 * Asks who the person is, on a doubt that is written down (Art. 12(6)); the clock stands still until they answer. Refuses with
 * IDENTITY_SETTLED, DOUBT_MISSING and the further codes of askQuestion and checkIdentityQuestion.
 */
export async function askIdentity(asked: Asked): Promise<void> {
  await askQuestion(asked, 'IDENTITY', checkIdentityQuestion)
}
