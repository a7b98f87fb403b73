import { type Frame, Letter } from './letter'
import { Action, type Fact, Paragraphs, Slip } from './parts'

export type AnswerReadyProps = {
  frame: Frame
  reference: Fact
  facts: Fact[]
  action: string
  link: string
  paragraphs: string[]
}

/** The answer waits behind sign-in; the mail itself never carries it. */
export function AnswerReady(props: AnswerReadyProps) {
  return (
    <Letter frame={props.frame}>
      <Action label={props.action} href={props.link} />
      <Slip reference={props.reference} facts={props.facts} />
      <Paragraphs lines={props.paragraphs} />
    </Letter>
  )
}
