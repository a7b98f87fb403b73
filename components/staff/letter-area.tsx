'use client'

import {
  FieldFrame,
  FieldLabel,
  FieldNotes,
  type FieldProps,
  useField,
} from '@/components/form/field'
import { useForm } from '@/components/form/form-context'
import { one } from '@/lib/web/form-state'

/** The letter as it is written, in the person's language whatever that of the page is. */
export function LetterArea({ language, ...props }: FieldProps & { language: string }) {
  const { state } = useForm()
  const { describedBy, wrong } = useField(props)
  return (
    <FieldFrame wrong={wrong}>
      <FieldLabel {...props} />
      <FieldNotes {...props} />
      <textarea
        id={props.name}
        name={props.name}
        rows={32}
        lang={language}
        className="field-input letter-area"
        // As a list of one: React then leaves alone what was typed before the page's scripts ran.
        defaultValue={[one(state.values, props.name)]}
        aria-describedby={describedBy}
        aria-invalid={wrong || undefined}
      />
    </FieldFrame>
  )
}
