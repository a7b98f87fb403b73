'use client'

import { useForm } from '@/components/form/form-context'
import { one } from '@/lib/web/form-state'

/** The code that was made just now, large enough to read out; it is shown this once. */
export function MadeCode({ title, text }: { title: string; text: string }) {
  const { state } = useForm()
  const code = one(state.values, 'madeCode')
  if (!code) return null
  return (
    <div role="status" className="made-code">
      <p className="field-label">{title}</p>
      <p className="code figures">{`${code.slice(0, 3)} ${code.slice(3)}`}</p>
      <p>{text}</p>
    </div>
  )
}
