import { type Frame, Letter } from './letter'
import { Action, type Fact, Items, Paragraph, Paragraphs, Slip } from './parts'

export type ConsentProps = {
  frame: Frame
  reference: Fact
  facts: Fact[]
  purposesTitle: string
  purposes: string[]
  paragraphs: string[]
  action: string
  link: string
}

/** A consent that was withdrawn, or that is now stopped everywhere: what for, what follows, and the way to erasure. */
export function Consent(props: ConsentProps) {
  return (
    <Letter frame={props.frame}>
      <Slip reference={props.reference} facts={props.facts} />
      <Paragraph>{props.purposesTitle}</Paragraph>
      <Items lines={props.purposes} />
      <Paragraphs lines={props.paragraphs} />
      <Action label={props.action} href={props.link} />
    </Letter>
  )
}
