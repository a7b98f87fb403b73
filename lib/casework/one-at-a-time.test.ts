import { expect, it } from 'vitest'
import { oneAtATime } from './one-at-a-time'

/** Work that says when it begins and ends, and lasts until it is let go. */
function work(name: string, said: string[], fails = false) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const run = async () => {
    said.push(`${name} begins`)
    await promise
    said.push(`${name} ends`)
    if (fails) throw new Error(name)
    return name
  }
  return { run, letGo: resolve }
}

it('does one person’s work in the order it came, also after some of it failed', async () => {
  const said: string[] = []
  const [first, second, third] = [
    work('first', said, true),
    work('second', said),
    work('third', said),
  ]
  const done = Promise.allSettled([first, second, third].map(({ run }) => oneAtATime('maja', run)))
  for (const { letGo } of [third, second, first]) letGo()
  expect(await done).toMatchObject([
    { reason: new Error('first') },
    { value: 'second' },
    { value: 'third' },
  ])
  const turns = ['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`])
  expect(said).toEqual(turns)
})

it('lets nobody wait for someone else, nor for work that is done', async () => {
  const said: string[] = []
  const [slow, other, later] = [work('slow', said), work('other', said), work('later', said)]
  const waiting = oneAtATime('maja', slow.run)
  other.letGo()
  expect(await oneAtATime('sam', other.run)).toBe('other')
  later.letGo()
  expect(await oneAtATime('sam', later.run)).toBe('later')
  slow.letGo()
  expect(await waiting).toBe('slow')
  expect(said[0]).toBe('slow begins')
})
