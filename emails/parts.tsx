import { createElement, Fragment } from 'react'
import { Button, Heading, Section, Text } from 'react-email'
import { light, mono, sans, serif } from './look'

export type Fact = { label: string; value: string }

const cell = { padding: '7px 0', fontSize: '16px', lineHeight: '24px', verticalAlign: 'top' }

/** The receipt motif: a slip between perforated edges, the reference large on top. Reads as two columns in plain text. */
export function Slip({ reference, facts }: { reference: Fact; facts: Fact[] }) {
  const edge = `3px dotted ${light.edge}`
  return (
    <table
      className="slip"
      data-text-format="dataTable"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{
        margin: '28px 0 0',
        borderTop: edge,
        borderBottom: edge,
        borderCollapse: 'separate',
        padding: '12px 0',
        fontFamily: sans,
      }}
    >
      <tbody>
        <tr>
          <td className="quiet" style={{ ...cell, color: light.quiet }} width="42%">
            {reference.label}
          </td>
          <td
            className="ink"
            style={{
              ...cell,
              fontFamily: mono,
              fontSize: '20px',
              fontWeight: 600,
              whiteSpace: 'nowrap',
              color: light.ink,
            }}
          >
            {reference.value}
          </td>
        </tr>
        {facts.map((fact) => (
          <tr key={fact.label}>
            <td className="quiet" style={{ ...cell, paddingRight: '12px', color: light.quiet }}>
              {fact.label}
            </td>
            <td
              className="ink"
              style={{ ...cell, fontVariantNumeric: 'tabular-nums', color: light.ink }}
            >
              {fact.value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The one thing to press. */
export function Action({ label, href }: { label: string; href: string }) {
  return (
    <Section style={{ padding: '28px 0 8px' }}>
      <Button
        href={href}
        className="action"
        style={{
          backgroundColor: light.pine,
          color: '#FFFFFF',
          borderRadius: '6px',
          padding: '15px 28px',
          fontFamily: sans,
          fontSize: '18px',
          fontWeight: 600,
        }}
      >
        {label}
      </Button>
    </Section>
  )
}

export function Paragraph({ children }: { children: string }) {
  return (
    <Text
      className="ink"
      style={{ margin: '16px 0 0', fontSize: '17px', lineHeight: '27px', color: light.ink }}
    >
      {children}
    </Text>
  )
}

export function Subheading({ children }: { children: string }) {
  return (
    <Heading
      as="h2"
      className="ink"
      style={{
        margin: '28px 0 0',
        fontFamily: serif,
        fontSize: '20px',
        lineHeight: '26px',
        fontWeight: 600,
        color: light.ink,
      }}
    >
      {children}
    </Heading>
  )
}

/** Paragraphs one after the other; the same line may come twice. */
export function Paragraphs({ lines }: { lines: string[] }) {
  const paragraphs = lines.map((line) => createElement(Paragraph, null, line))
  return createElement(Fragment, null, ...paragraphs)
}

/** A list of short lines. */
export function Items({ lines }: { lines: string[] }) {
  const style = { margin: '8px 0 0', padding: '0 0 0 22px', color: light.ink }
  const item = { fontSize: '17px', lineHeight: '27px' }
  const items = lines.map((line) => createElement('li', { style: item }, line))
  return createElement('ul', { className: 'ink', style }, ...items)
}
