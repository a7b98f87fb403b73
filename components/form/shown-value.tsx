'use client'

import { one } from '@/lib/web/form-state'
import { useForm } from './form-context'

/** What an action gave back to be read, once it has. */
export function ShownValue({ name, label }: { name: string; label: string }) {
  const { state } = useForm()
  const value = one(state.values, name)
  return (
    <div role="status">
      {value && (
        <p className="summary-line">
          {label}: <bdi className="figures">{value}</bdi>
        </p>
      )}
    </div>
  )
}
