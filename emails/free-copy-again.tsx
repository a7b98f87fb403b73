import { type Frame, Letter } from './letter'
import { Action, Paragraphs } from './parts'

export type FreeCopyAgainProps = {
  frame: Frame
  action: string
  link: string
  paragraphs: string[]
}

/** To someone who asked to be told on the day of their next free copy. */
export function FreeCopyAgain(props: FreeCopyAgainProps) {
  return (
    <Letter frame={props.frame}>
      <Action label={props.action} href={props.link} />
      <Paragraphs lines={props.paragraphs} />
    </Letter>
  )
}
