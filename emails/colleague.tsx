import { type Frame, Letter } from './letter'
import { Action, Paragraphs } from './parts'

export type ColleagueProps = {
  frame: Frame
  paragraphs: string[]
  /** Where to go; null for someone who cannot come in. */
  action: { label: string; href: string } | null
}

/** To someone who works here: what happened, what to do, one thing to press. */
export function Colleague({ frame, paragraphs, action }: ColleagueProps) {
  return (
    <Letter frame={frame}>
      <Paragraphs lines={paragraphs} />
      {action && <Action {...action} />}
    </Letter>
  )
}
