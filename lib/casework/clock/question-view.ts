import { z } from 'zod'
import type { SuspensionRow } from '@/lib/data/suspensions'
import type { Question } from '@/lib/rights/suspension'
import type { PersonKey } from '@/lib/vault/person-key'
import { openJson, sealJson } from '@/lib/vault/values'

const place = (id: string) => `suspension.question:${id}`
const schema = z.object({ text: z.string(), telephoneEnding: z.string().nullable() })

/** A question that stops the clock, as it was asked. */
export type ViewedQuestion = Omit<SuspensionRow, 'sealedQuestion'> & Question

/** Seals a question. */
export function sealQuestion(key: PersonKey, id: string, question: Question) {
  return sealJson(key, place(id), question)
}

/** Opens a question, to be read by the person or by legal. */
export function openQuestion(key: PersonKey, row: SuspensionRow): ViewedQuestion {
  const { sealedQuestion, ...rest } = row
  return { ...rest, ...schema.parse(openJson(key, place(row.id), sealedQuestion)) }
}
