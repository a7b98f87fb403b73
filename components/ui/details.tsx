import type { ReactNode } from 'react'
import { Icon } from './icon'

/** Folded away: the law behind a fact, or more than most people need. */
export function Details({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="folded">
      <summary>
        <Icon name="down" />
        {summary}
      </summary>
      <div className="folded-body">{children}</div>
    </details>
  )
}
