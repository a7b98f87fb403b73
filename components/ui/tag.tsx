import { Icon } from './icon'
import { type Signal, signalIcons } from './signal'

/** A state in one or two words, with its shape. */
export function Tag({ signal = 'information', children }: { signal?: Signal; children: string }) {
  return (
    <span className="tag" data-signal={signal}>
      <Icon name={signalIcons[signal]} />
      {children}
    </span>
  )
}
