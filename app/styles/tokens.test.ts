import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const modes = { light: tokensOf(light), dark: tokensOf(dark) }

const grounds = ['paper', 'surface'] as const
const texts = ['ink', 'quiet', 'pine', 'pine-deep', 'amber', 'brick', 'slate'] as const
const onTints = [
  ...['pine', 'amber', 'brick', 'slate'].flatMap((name) => [
    [name, `${name}-tint`],
    ['ink', `${name}-tint`],
    ['quiet', `${name}-tint`],
  ]),
  ['on-pine', 'pine'],
  ['on-pine', 'pine-deep'],
] as [string, string][]

const onGrounds = texts.flatMap((text) => grounds.map((ground): [string, string] => [text, ground]))

describe.each(Object.entries(modes))('colours, %s', (_, tokens) => {
  const ratio = (front: string, back: string) => contrast(tokens[front], tokens[back])

  it.each([...onGrounds, ...onTints])(
    'text is readable: %s on %s is 7:1 or more',
    (text, ground) => {
      expect(ratio(text, ground)).toBeGreaterThanOrEqual(7)
    },
  )

  it.each(['paper', 'surface'])('edges of fields stand out from %s (3:1)', (ground) => {
    expect(ratio('edge', ground)).toBeGreaterThanOrEqual(3)
  })

  it('the focus ring stands out from its own offset (3:1)', () => {
    expect(Math.max(ratio('focus', 'ink'), ratio('focus', 'paper'))).toBeGreaterThanOrEqual(3)
  })
})

it('both modes have the same colours', () => {
  expect(Object.keys(modes.dark).sort()).toEqual(Object.keys(modes.light).sort())
})

function tokensOf(block: string): Record<string, string> {
  const found = block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]))
}

/** WCAG 2 contrast of two #rrggbb colours. */
function contrast(front = '#000000', back = '#000000'): number {
  const [a, b] = [luminance(front), luminance(back)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
