import { z } from 'zod'
import type { PersonKey } from '@/lib/vault/person-key'
import { openJson, openText, sealJson, sealText } from '@/lib/vault/values'

const schema = z.object({ name: z.string().nullable(), text: z.string() })

/** What legal wrote: to a colleague, or to a recipient with their name. */
export type TaskText = z.infer<typeof schema>

type Sealed = Uint8Array | null
const textPlace = (id: string) => `task.text:${id}`
const emailPlace = (id: string) => `task.email:${id}`
const answerPlace = (id: string) => `task.answer:${id}`

export const sealTaskText = (key: PersonKey, id: string, text: TaskText) =>
  sealJson(key, textPlace(id), text)

export const sealTaskEmail = (key: PersonKey, id: string, email: string) =>
  sealText(key, emailPlace(id), email)

export const sealTaskAnswer = (key: PersonKey, id: string, answer: string) =>
  sealText(key, answerPlace(id), answer)

/** The words of a task, opened. */
export function openTask(
  key: PersonKey,
  task: { id: string; sealedText: Sealed; sealedEmail: Sealed; sealedAnswer: Sealed },
): { text: TaskText | null; email: string | null; answer: string | null } {
  const { id, sealedText, sealedEmail, sealedAnswer } = task
  return {
    text: sealedText && schema.parse(openJson(key, textPlace(id), sealedText)),
    email: sealedEmail && openText(key, emailPlace(id), sealedEmail),
    answer: sealedAnswer && openText(key, answerPlace(id), sealedAnswer),
  }
}
