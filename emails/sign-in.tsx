import { Section, Text } from 'react-email'
import { type Frame, Letter } from './letter'
import { light, mono } from './look'
import { Action, Paragraph } from './parts'

export type SignInProps = {
  frame: Frame
  action: string
  link: string
  codeIntro: string
  code: string
  secret: string
  notYou: string
}

/** The way in: a link, and a code for those who read their mail on another device. */
export function SignIn(props: SignInProps) {
  return (
    <Letter frame={props.frame}>
      <Action label={props.action} href={props.link} />
      <Section style={{ padding: '12px 0 0' }}>
        <Paragraph>{props.codeIntro}</Paragraph>
        <Text
          className="code"
          style={{
            margin: '12px 0 8px',
            padding: '16px 12px',
            borderRadius: '6px',
            backgroundColor: light.tint,
            color: light.ink,
            fontFamily: mono,
            fontSize: '30px',
            lineHeight: '36px',
            fontWeight: 600,
            letterSpacing: '0.08em',
            textAlign: 'center',
            whiteSpace: 'nowrap',
          }}
        >
          {props.code}
        </Text>
      </Section>
      <Paragraph>{props.secret}</Paragraph>
      <Paragraph>{props.notYou}</Paragraph>
    </Letter>
  )
}
