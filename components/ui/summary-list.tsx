import type { ReactNode } from 'react'

export type SummaryRow = {
  key: string
  label: string
  value: ReactNode
  /** `about` is read aloud after the word: "Change", "the period". */
  change?: { href: string; word: string; about: string }
}

/** Facts with their names, each with a way to change it where there is one. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map(({ key, label, value, change }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {change && (
            <dd className="change">
              <a href={change.href}>
                {change.word}
                <span className="only-read"> {change.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
