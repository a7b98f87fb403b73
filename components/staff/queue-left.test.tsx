import { text } from 'node:stream/consumers'
import { renderToReadableStream } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { today } from '@/lib/clock'
import { QueueLeft } from './queue-left'

const shown = async (locale: 'sv' | 'en', daysLeft: number, pausedFor: number | null = null) => {
  const pausedSince = pausedFor === null ? null : today().subtract({ days: pausedFor })
  const tag = <QueueLeft {...{ locale, daysLeft, pausedSince }} ended={null} />
  const html = await text(await renderToReadableStream(tag))
  return {
    signal: /data-signal="(\w+)"/.exec(html)?.[1],
    shape: /<svg/.test(html),
    words: html.replace(/<!--.*?-->|<[^>]+>/g, ''),
  }
}

// Every row of the queue says the days left in words and in a colour, with a shape beside it (issue 4).
describe('the days left of a request', () => {
  it.each([
    [-2, 'overdue', '2 dagar', '2 days'],
    [-1, 'overdue', '1 dag', '1 day'],
    [0, 'soon', 'i dag', 'today'],
    [1, 'soon', '1 dag', '1 day'],
    [7, 'soon', '7 dagar', '7 days'],
    [8, 'information', '8 dagar', '8 days'],
    [30, 'information', '30 dagar', '30 days'],
  ])('%i: %s', async (days, signal, swedish, english) => {
    const [sv, en] = [await shown('sv', days), await shown('en', days)]
    expect(sv).toMatchObject({ signal, shape: true })
    expect(en).toMatchObject({ signal, shape: true })
    expect(sv.words.toLowerCase()).toContain(swedish)
    expect(en.words.toLowerCase()).toContain(english)
  })

  it('are not counted while the clock stands still, however late it was', async () => {
    const [late, early] = [await shown('sv', -9, 13), await shown('sv', 9, 0)]
    expect(late).toEqual(early)
    expect(late).toMatchObject({ signal: 'waiting', shape: true })
    expect(late.words).not.toMatch(/\d/)
  })

  it('say from the fourteenth day on that the person has been awaited too long', async () => {
    for (const locale of ['sv', 'en'] as const) {
      const [waits, long] = [await shown(locale, 20, 13), await shown(locale, 20, 14)]
      expect(waits.signal).toBe('waiting')
      expect(long).toMatchObject({ signal: 'soon', shape: true })
      expect(long.words).not.toBe(waits.words)
    }
  })
})
