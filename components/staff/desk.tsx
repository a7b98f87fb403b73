import type { ReactNode } from 'react'

/** The desk's density: smaller text, full width. It stands in the pages, so that a 404 looks like any other. */
export function Desk({ children }: { children: ReactNode }) {
  return (
    <div className="desk" data-density="desk">
      {children}
    </div>
  )
}
