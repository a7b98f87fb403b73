import { type Frame, Letter } from './letter'
import { Action, type Fact, Paragraphs, Slip } from './parts'

export type GuardianReceiptProps = {
  frame: Frame
  reference: Fact
  facts: Fact[]
  paragraphs: string[]
  action: string
  link: string
}

/** To the adult when a child's case has opened: its reference and its date. The child is not named. */
export function GuardianReceipt(props: GuardianReceiptProps) {
  return (
    <Letter frame={props.frame}>
      <Slip reference={props.reference} facts={props.facts} />
      <Paragraphs lines={props.paragraphs} />
      <Action label={props.action} href={props.link} />
    </Letter>
  )
}
