import { type Frame, Letter } from './letter'
import { Action, type Fact, Slip } from './parts'

export type LegalNewRequestProps = {
  frame: Frame
  reference: Fact
  facts: Fact[]
  action: string
  link: string
}

/** To legal@: a request has come in. Who asked stands in the case only. */
export function LegalNewRequest(props: LegalNewRequestProps) {
  return (
    <Letter frame={props.frame}>
      <Slip reference={props.reference} facts={props.facts} />
      <Action label={props.action} href={props.link} />
    </Letter>
  )
}
