import type { ReactNode } from 'react'

/** One column of reading width: every page for people. */
export function Column({ children }: { children: ReactNode }) {
  return <div className="column">{children}</div>
}
