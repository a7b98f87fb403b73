import type { ReactNode } from 'react'

type Props = {
  title: string
  referenceLabel: string
  reference: string
  facts: { label: string; value: ReactNode }[]
  hash?: { label: string; value: string }
}

/** A slip to keep: that something was received, under which reference, and the mark that proves it. */
export function Receipt({ title, referenceLabel, reference, facts, hash }: Props) {
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title" className="receipt-title">
        {title}
      </h2>
      <p className="receipt-reference">
        <span className="only-read">{referenceLabel} </span>
        <span className="reference">{reference}</span>
      </p>
      <dl className="receipt-facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {hash && (
        <p className="receipt-hash">
          {hash.label} {hash.value}
        </p>
      )}
    </section>
  )
}
