import { z } from 'zod'
import type { Checked } from '../refusal'
import { checkText, fieldText } from '../text'
import {
  checkComplete,
  type FormStep,
  type FormTerms,
  problem,
  type RequestForm,
} from './request-form'

/** Direct marketing cannot be refused (Art. 21(3)); other processing is weighed against the person's situation (Art. 21(1)). */
export type ObjectionAnswers =
  | { about: 'direct-marketing' }
  | { about: 'purposes'; purposes: string[]; situation: string }

export const objectionTopics = ['direct-marketing', 'purposes'] as const

/** The longest description of one's situation, in characters. */
export const longestSituation = 4_000

const about = z.enum(objectionTopics)
const keys = z.array(z.string())

const aboutStep: FormStep = {
  key: 'about',
  isAsked: () => true,
  isAnswered: (draft) => about.safeParse(draft.about).success,
  check: (raw) => {
    const checked = about.safeParse(raw.about)
    return checked.success
      ? { ok: true, value: { about: checked.data } }
      : problem('about', 'OBJECTION_MISSING')
  },
}

const purposesStep: FormStep = {
  key: 'purposes',
  isAsked: (draft) => draft.about === 'purposes',
  isAnswered: (draft) => keys.min(1).safeParse(draft.purposes).success,
  check: (raw, terms) => {
    const checked = checkPurposes(raw.purposes, terms)
    if (!checked.ok) return checked
    return {
      ok: true,
      value: { purposes: checked.value, byConsentAlone: restOnConsent(checked.value, terms) },
    }
  },
}

const situationStep: FormStep = {
  key: 'situation',
  // Whoever takes a consent back need give no reason.
  isAsked: (draft) => draft.about === 'purposes' && draft.byConsentAlone !== true,
  isAnswered: (draft) => z.string().min(1).safeParse(draft.situation).success,
  check: (raw) => {
    const text = checkText(fieldText(raw, 'situation'), {
      field: 'situation',
      missing: 'OBJECTION_SITUATION_MISSING',
      tooLong: 'TEXT_TOO_LONG',
      longest: longestSituation,
      lines: true,
    })
    return text.ok ? { ok: true, value: { situation: text.value } } : text
  },
}

function checkPurposes(typed: unknown, terms: FormTerms): Checked<string[]> {
  const chosen = keys.safeParse(typeof typed === 'string' ? [typed] : (typed ?? []))
  if (!chosen.success || chosen.data.some((key) => !terms.purposes.includes(key))) {
    return problem('purposes', 'PURPOSE_UNKNOWN')
  }
  if (chosen.data.length === 0) return problem('purposes', 'PURPOSES_EMPTY')
  return { ok: true, value: terms.purposes.filter((key) => chosen.data.includes(key)) }
}

function restOnConsent(purposes: readonly string[], terms: FormTerms): boolean {
  return purposes.every((key) => terms.consents.includes(key))
}

/** What an objection comes to: consents that it takes back, and what is left to object to. */
export type SplitObjection = { takenBack: string[]; objection: ObjectionAnswers | null }

/** An objection to a purpose that rests on consent takes the consent back (Art. 7(3)); the rest is weighed (Art. 21(1)). */
export function splitObjection(answers: ObjectionAnswers, terms: FormTerms): SplitObjection {
  if (answers.about === 'direct-marketing') return { takenBack: [], objection: answers }
  const takenBack = answers.purposes.filter((key) => terms.consents.includes(key))
  const purposes = answers.purposes.filter((key) => !terms.consents.includes(key))
  return { takenBack, objection: purposes.length > 0 ? { ...answers, purposes } : null }
}

/** Objection (Art. 21): direct marketing, or purposes and the person's own situation. */
export const objectionForm: RequestForm<ObjectionAnswers> = {
  kind: 'OBJECTION',
  version: 1,
  steps: [aboutStep, purposesStep, situationStep],
  checkAnswers(draft, terms) {
    const complete = checkComplete(objectionForm, draft)
    if (!complete.ok) return complete
    if (draft.about === 'direct-marketing')
      return { ok: true, value: { about: 'direct-marketing' } }
    const purposes = checkPurposes(draft.purposes, terms)
    if (!purposes.ok) return purposes
    const given = z.string().min(1).safeParse(draft.situation)
    const reasonless = restOnConsent(purposes.value, terms)
    if (!given.success && !reasonless) return problem('situation', 'DRAFT_INCOMPLETE')
    const situation = given.success && !reasonless ? given.data : ''
    return { ok: true, value: { about: 'purposes', purposes: purposes.value, situation } }
  },
}
