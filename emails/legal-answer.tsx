import { Section } from 'react-email'
import { type Frame, Letter } from './letter'
import { light } from './look'
import { Action, type Fact, Paragraph, Paragraphs, Slip, Subheading } from './parts'

export type LegalAnswerProps = {
  frame: Frame
  reference: Fact
  facts: Fact[]
  letterTitle: string
  letter: string[] | null
  noLetter: string
  action: string
  link: string
}

/** To legal@: an answer has gone out, with the text of its letter where the profile wants it. */
export function LegalAnswer(props: LegalAnswerProps) {
  return (
    <Letter frame={props.frame}>
      <Slip reference={props.reference} facts={props.facts} />
      {props.letter === null ? (
        <Paragraph>{props.noLetter}</Paragraph>
      ) : (
        <>
          <Subheading>{props.letterTitle}</Subheading>
          <Section
            className="letter"
            style={{
              margin: '12px 0 0',
              padding: '0 0 4px 20px',
              borderLeft: `3px solid ${light.pine}`,
              borderCollapse: 'separate',
            }}
          >
            <Paragraphs lines={props.letter} />
          </Section>
        </>
      )}
      <Action label={props.action} href={props.link} />
    </Letter>
  )
}
