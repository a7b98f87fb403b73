'use client'

import { createContext, useContext } from 'react'
import { type FormState, untouched } from '@/lib/web/form-state'

/** What a form says in its own words; the words come from the server. */
export type FormWords = {
  problemTitle: string
  problemWord: string
  unreachable: string
  optional: string
  day: string
  month: string
  year: string
}

type FormContextValue = { state: FormState; words: FormWords; pending: boolean }

const noWords = {
  problemTitle: '',
  problemWord: '',
  unreachable: '',
  optional: '',
  day: '',
  month: '',
  year: '',
}

export const FormContext = createContext<FormContextValue>({
  state: untouched(),
  words: noWords,
  pending: false,
})

/** What the fields of a form know about it. */
export function useForm(): FormContextValue {
  return useContext(FormContext)
}
