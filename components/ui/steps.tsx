import type { ReactNode } from 'react'

export type Step = { key: string; date: ReactNode; why: ReactNode }

/** How a date came about, from the first day down to the last: a date and a reason on each tread. */
export function Steps({ steps, label }: { steps: Step[]; label: string }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ key, date, why }) => (
        <li key={key}>
          <span className="steps-date">{date}</span>
          <span className="steps-why">{why}</span>
        </li>
      ))}
    </ol>
  )
}
