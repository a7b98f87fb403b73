import { text } from 'node:stream/consumers'
import { renderToReadableStream } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ReportChart } from './report-chart'

const bars = [
  { name: 'ACCESS', label: 'Kopia', received: 10, answered: 8, inOneMonth: 5 },
  { name: 'ERASURE', label: 'Radering', received: 4, answered: 4, inOneMonth: 4 },
]
const drawn = async (id = 'kinds') => {
  const chart = <ReportChart locale="sv" id={id} title="Per sort" bars={bars} />
  return text(await renderToReadableStream(chart))
}

it('draws each bar as parts that differ without a colour, as long as what they count, with its number', async () => {
  const html = await drawn()
  const rows = html.split('<g ').slice(1)
  expect(rows).toHaveLength(bars.length)
  const widths = rows.map((row) =>
    ['inOneMonth', 'later', 'unanswered'].map((part) =>
      Number(new RegExp(`class="bar-${part}"[^>]*? width="([\\d.]+)"`).exec(row)?.[1]),
    ),
  )
  expect(widths).toEqual([
    [210, 126, 84],
    [168, 0, 0],
  ])
  for (const [index, { label, received }] of bars.entries()) {
    expect(rows[index]).toContain(`>${label}</text>`)
    expect(rows[index]).toContain(`>${received}</text>`)
    expect(rows[index]).toMatch(/class="bar-later"[^>]*fill="url\(#[\w-]+-hatched\)"/)
  }
})

it('is named for whoever cannot see it, and says what each part is', async () => {
  const html = await drawn()
  expect(html).toMatch(/role="img" aria-label="[^"]*Per sort[^"]*"/)
  const key = html.slice(html.indexOf('<figcaption'))
  for (const part of ['inOneMonth', 'later', 'unanswered']) expect(key).toContain(`bar-${part}`)
  expect(key.replace(/<[^>]+>/g, '').trim().length).toBeGreaterThan(20)
})

it('shares no id with another chart of the page', async () => {
  const html = `${await drawn('kinds')}${await drawn('months')}`
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(2)
  expect(new Set(ids).size).toBe(ids.length)
})
