import type { ReactNode } from 'react'

export type Knot = { key: string; when: ReactNode; what: string; more?: ReactNode }

/** A case's history as knots on a line. Give the newest first. */
export function Thread({ knots, label }: { knots: Knot[]; label: string }) {
  return (
    <ol className="thread" aria-label={label}>
      {knots.map(({ key, when, what, more }) => (
        <li key={key}>
          <span className="thread-when">{when}</span>
          <p className="thread-what">{what}</p>
          {more}
        </li>
      ))}
    </ol>
  )
}
