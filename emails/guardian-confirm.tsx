import { type Frame, Letter } from './letter'
import { Action, Paragraphs } from './parts'

export type GuardianConfirmProps = {
  frame: Frame
  action: string
  link: string
  paragraphs: string[]
}

/** To an adult who filled in the form for children: one link. Nothing they typed stands here, since anyone can type an address. */
export function GuardianConfirm(props: GuardianConfirmProps) {
  return (
    <Letter frame={props.frame}>
      <Action label={props.action} href={props.link} />
      <Paragraphs lines={props.paragraphs} />
    </Letter>
  )
}
