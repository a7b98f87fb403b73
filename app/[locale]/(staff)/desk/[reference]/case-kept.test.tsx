import { text } from 'node:stream/consumers'
import { renderToReadableStream } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { CaseKept as Kept } from '@/lib/casework/retention/case-kept'
import { CaseKept } from './case-kept'

const from = Temporal.PlainDate.from('2028-11-23')
const everything = [
  { reason: 'TASKS', count: 2 },
  { reason: 'LETTERS', count: 1 },
  { reason: 'RESTRICTION', count: 1 },
] as const

async function read(locale: 'sv' | 'en', kept: Kept | null) {
  const html = await text(await renderToReadableStream(<CaseKept locale={locale} kept={kept} />))
  const words = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  return {
    words,
    signal: /data-signal="(\w+)"/.exec(html)?.[1],
    items: html.split('<li').length - 1,
  }
}

it.each([
  ['sv', '23 november 2028', '2 uppgifter', 'Ett brev', 'begränsning'],
  ['en', '23 November 2028', '2 tasks', 'One letter', 'restriction'],
] as const)(
  'says in %s what keeps a case past its day, with how many of each',
  async (locale, day, ...named) => {
    const seen = await read(locale, { from, over: true, by: [...everything] })
    expect(seen).toMatchObject({ signal: 'soon', items: 3 })
    for (const words of [day, ...named])
      expect(seen.words.toLowerCase()).toContain(words.toLowerCase())
  },
)

it('says only the day before it has come, or where nothing stands in the way', async () => {
  for (const kept of [
    { from, over: false, by: [...everything] },
    { from, over: true, by: [] },
  ]) {
    const seen = await read('sv', kept)
    expect(seen).toMatchObject({ signal: undefined, items: 0 })
    expect(seen.words).toContain('23 november 2028')
  }
  expect((await read('sv', null)).words.trim()).toBe('')
})
