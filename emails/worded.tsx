import { createElement, Fragment, type ReactElement } from 'react'
import { type Frame, Letter } from './letter'
import { Action, type Fact, Items, Paragraph, Slip } from './parts'

type Block = { text: string } | { items: string[] }

export type WordedProps = {
  frame: Frame
  blocks: Block[]
  action: string
  link: string
  reference: Fact
  facts: Fact[]
}

/** A letter of paragraphs and lists, in the order in which they are worded. */
export function Worded(props: WordedProps) {
  return (
    <Letter frame={props.frame}>
      {/* Given one by one, they need no keys: the parts of a letter never move. */}
      {createElement(Fragment, null, ...props.blocks.map(shown))}
      <Action label={props.action} href={props.link} />
      <Slip reference={props.reference} facts={props.facts} />
    </Letter>
  )
}

function shown(block: Block): ReactElement {
  return 'items' in block ? <Items lines={block.items} /> : <Paragraph>{block.text}</Paragraph>
}
