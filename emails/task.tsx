import { type Frame, Letter } from './letter'
import { Action, type Fact, Paragraphs, Slip } from './parts'

export type TaskProps = {
  frame: Frame
  reference: Fact
  facts: Fact[]
  action: string
  link: string
  paragraphs: string[]
}

/** To a colleague without an account: one task, by when, one link. Who it is about is not said. */
export function Task(props: TaskProps) {
  return (
    <Letter frame={props.frame}>
      <Slip reference={props.reference} facts={props.facts} />
      <Action label={props.action} href={props.link} />
      <Paragraphs lines={props.paragraphs} />
    </Letter>
  )
}
