import { type Frame, Letter } from './letter'
import { Action, Paragraphs } from './parts'

export type ColleagueProps = {
  frame: Frame
  paragraphs: string[]
  action: string
  link: string
}

/** To someone who works here: what happened, what to do, one thing to press. */
export function Colleague({ frame, paragraphs, action, link }: ColleagueProps) {
  return (
    <Letter frame={frame}>
      <Paragraphs lines={paragraphs} />
      <Action label={action} href={link} />
    </Letter>
  )
}
