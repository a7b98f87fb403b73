import { z } from 'zod'
import { checkText, fieldText } from '../text'
import { checkComplete, type FormStep, type RequestForm } from './request-form'

/** Whatever else: portability, human review, information, a complaint. Staff set which (rules.md 4). */
export type OtherAnswers = { text: string }

/** The longest text, in characters. */
export const longestOther = 8_000

const textStep: FormStep = {
  key: 'text',
  isAsked: () => true,
  isAnswered: (draft) => z.string().min(1).safeParse(draft.text).success,
  check: (raw) => {
    const text = checkText(fieldText(raw, 'text'), {
      field: 'text',
      missing: 'OTHER_TEXT_MISSING',
      tooLong: 'TEXT_TOO_LONG',
      longest: longestOther,
      lines: true,
    })
    return text.ok ? { ok: true, value: { text: text.value } } : text
  },
}

/** Something else (Art. 20, 22, policy P8, P9): one free text. */
export const otherForm: RequestForm<OtherAnswers> = {
  kind: 'OTHER',
  version: 1,
  steps: [textStep],
  checkAnswers(draft) {
    const complete = checkComplete(otherForm, draft)
    return complete.ok ? { ok: true, value: { text: z.string().parse(draft.text) } } : complete
  },
}
