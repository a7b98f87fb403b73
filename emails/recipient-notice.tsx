import { type Frame, Letter } from './letter'
import { type Fact, Paragraphs, Slip } from './parts'

export type RecipientNoticeProps = {
  frame: Frame
  reference: Fact
  facts: Fact[]
  paragraphs: string[]
}

/** To a recipient that had the data (Art. 19): what legal wrote. It leads nowhere: they have nothing to do in the portal. */
export function RecipientNotice(props: RecipientNoticeProps) {
  return (
    <Letter frame={props.frame}>
      <Slip reference={props.reference} facts={props.facts} />
      <Paragraphs lines={props.paragraphs} />
    </Letter>
  )
}
