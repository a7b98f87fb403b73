'use client'

import { FieldFrame, FieldLabel, FieldNotes, type FieldProps, useField } from './field'

/** Any number of files from the person's own device. */
export function FileField(props: FieldProps & { accept: string }) {
  const { name, accept } = props
  const { describedBy, wrong } = useField(props)
  return (
    <FieldFrame wrong={wrong}>
      <FieldLabel {...props} />
      <FieldNotes {...props} />
      <input
        id={name}
        type="file"
        name={name}
        multiple
        accept={accept}
        className="field-input"
        aria-describedby={describedBy}
        aria-invalid={wrong || undefined}
      />
    </FieldFrame>
  )
}
