import { type Frame, Letter } from './letter'
import { Action, Items, Subheading } from './parts'

export type DigestProps = {
  frame: Frame
  sections: { title: string; lines: string[] }[]
  action: string
  link: string
}

/** To legal@ in the morning: what waits at the desk. */
export function Digest({ frame, sections, action, link }: DigestProps) {
  return (
    <Letter frame={frame}>
      {sections.map(({ title, lines }) => (
        <div key={title}>
          <Subheading>{title}</Subheading>
          <Items lines={lines} />
        </div>
      ))}
      <Action label={action} href={link} />
    </Letter>
  )
}
