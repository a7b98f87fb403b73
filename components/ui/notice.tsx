import type { ReactNode } from 'react'
import { Icon } from './icon'
import { type Signal, signalIcons } from './signal'

type Props = { signal?: Signal; title: string; children?: ReactNode }

/** Something to know before going on: a word, a shape, then the fact. */
export function Notice({ signal = 'information', title, children }: Props) {
  return (
    <div className="notice" data-signal={signal}>
      <Icon name={signalIcons[signal]} />
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  )
}
