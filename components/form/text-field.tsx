'use client'

import type { InputHTMLAttributes } from 'react'
import { one } from '@/lib/web/form-state'
import { FieldFrame, FieldLabel, FieldNotes, type FieldProps, useField } from './field'
import { useForm } from './form-context'

type Props = FieldProps &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'inputMode' | 'spellCheck'> & {
    type?: 'text' | 'email' | 'tel' | 'search'
    width?: 'short' | 'medium' | 'full'
  }

/** One line of text. */
export function TextField(props: Props) {
  const { name, autoComplete, inputMode, spellCheck, type = 'text', width = 'full' } = props
  const { state } = useForm()
  const { describedBy, wrong } = useField(props)
  return (
    <FieldFrame wrong={wrong}>
      <FieldLabel {...props} />
      <FieldNotes {...props} />
      <input
        id={name}
        name={name}
        type={type}
        className="field-input"
        data-width={width}
        defaultValue={one(state.values, name)}
        autoComplete={autoComplete}
        autoCapitalize={type === 'email' ? 'none' : undefined}
        inputMode={inputMode}
        spellCheck={spellCheck}
        aria-describedby={describedBy}
        aria-invalid={wrong || undefined}
      />
    </FieldFrame>
  )
}
