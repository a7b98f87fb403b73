import type { IconName } from './icon'

/** What a colour stands for; each always has a word and a shape beside it. */
export type Signal = 'information' | 'waiting' | 'soon' | 'overdue' | 'done'

export const signalIcons: Record<Signal, IconName> = {
  information: 'information',
  waiting: 'pause',
  soon: 'clock',
  overdue: 'overdue',
  done: 'check',
}
