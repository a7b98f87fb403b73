'use client'

import type { ReactNode } from 'react'
import { useForm } from '@/components/form/form-context'
import { one } from '@/lib/web/form-state'

type Change = { number: number; line: ReactNode }
type Props = { version: number; changes: Change[]; none: string; children: ReactNode }

/** What others did in a case since an officer opened the form: shown once theirs could not be saved over it. */
export function ChangedSince({ version, changes, none, children }: Props) {
  const { state } = useForm()
  const [from, seen] = [one(state.values, 'version'), Number(one(state.values, 'seen'))]
  const since = changes.filter(({ number }) => number > seen)
  // A colleague's approval, or the person's withdrawal, leaves the version of the draft as it was.
  const overtaken = state.problems.length > 0 && since.length > 0
  if (from === '' || (Number(from) >= version && !overtaken)) return null
  return (
    <>
      {children}
      {since.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {since.map(({ number, line }) => (
            <li key={number}>{line}</li>
          ))}
        </ul>
      )}
    </>
  )
}
