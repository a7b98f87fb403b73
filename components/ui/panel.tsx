import type { ReactNode } from 'react'

/** A sheet of its own on the page. Panels never stand inside panels. */
export function Panel({ children, label }: { children: ReactNode; label?: string }) {
  if (!label) return <div className="panel">{children}</div>
  return (
    <section className="panel" aria-label={label}>
      {children}
    </section>
  )
}
