'use client'

import type { ReactNode } from 'react'
import { useForm } from './form-context'

type Props = {
  children: ReactNode
  look?: 'first' | 'second' | 'warning' | 'quiet'
  name?: string
  value?: string
}

/** Sends the form. While it is being sent a second press does nothing: the form sees to that, the button is never disabled. */
export function SubmitButton({ children, look = 'first', name, value }: Props) {
  const { pending } = useForm()
  return (
    <button
      type="submit"
      className="button"
      data-look={look}
      name={name}
      value={value}
      aria-disabled={pending || undefined}
    >
      {children}
    </button>
  )
}
