'use client'

import type { Ref } from 'react'
import { useForm } from './form-context'

// React sets it on the server's page alone, where no script moves the focus
const focusAtOnce = { autoFocus: true }

/** What has to be put right, in one place, with a link to each field. */
export function ErrorSummary({ ref }: { ref?: Ref<HTMLDivElement> }) {
  const { state, words } = useForm()
  if (state.problems.length === 0) return null
  return (
    <div
      ref={ref}
      className="error-summary"
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
      {...focusAtOnce}
    >
      <h2 id="error-summary-title">{words.problemTitle}</h2>
      <ul>
        {state.problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? <a href={`#${field.replace(/-day$/, '')}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  )
}
