import type { ReactNode } from 'react'
import { Icon } from './icon'
import { type Signal, signalIcons } from './signal'

type Props = { signal?: Signal; label: string; children: ReactNode }

/** A line across the top of the page: the trial, a changed policy. */
export function Banner({ signal = 'information', label, children }: Props) {
  return (
    <section className="banner" data-signal={signal} aria-label={label}>
      <div className="frame">
        <Icon name={signalIcons[signal]} />
        {children}
      </div>
    </section>
  )
}
