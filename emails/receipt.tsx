import { type Frame, Letter } from './letter'
import { Action, type Fact, Items, Paragraphs, Slip, Subheading } from './parts'

export type ReceiptProps = {
  frame: Frame
  reference: Fact
  facts: Fact[]
  summaryTitle: string
  summary: string[]
  paragraphs: string[]
  action: string
  link: string
}

/** What came in, when, and when the answer comes. */
export function Receipt(props: ReceiptProps) {
  return (
    <Letter frame={props.frame}>
      <Slip reference={props.reference} facts={props.facts} />
      {props.summary.length > 0 && (
        <>
          <Subheading>{props.summaryTitle}</Subheading>
          <Items lines={props.summary} />
        </>
      )}
      <Action label={props.action} href={props.link} />
      <Paragraphs lines={props.paragraphs} />
    </Letter>
  )
}
