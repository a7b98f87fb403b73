'use client'

import { one } from '@/lib/web/form-state'
import { FieldFrame, FieldLabel, FieldNotes, type FieldProps, useField } from './field'
import { useForm } from './form-context'

/** Several lines of text. The longest length allowed is told in the hint: nothing typed is ever cut off. */
export function TextArea(props: FieldProps & { rows?: number }) {
  const { name, rows = 6 } = props
  const { state } = useForm()
  const { describedBy, wrong } = useField(props)
  return (
    <FieldFrame wrong={wrong}>
      <FieldLabel {...props} />
      <FieldNotes {...props} />
      <textarea
        id={name}
        name={name}
        rows={rows}
        className="field-input"
        // In a list, so that React leaves alone what was typed before it woke up.
        defaultValue={[one(state.values, name)]}
        aria-describedby={describedBy}
        aria-invalid={wrong || undefined}
      />
    </FieldFrame>
  )
}
