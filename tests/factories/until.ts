import { setTimeout as pause } from 'node:timers/promises'

/** Looks again and again until something is so, and returns it; an error that says what was waited for when time is up. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  seconds = 30,
): Promise<T> {
  const end = performance.now() + seconds * 1000
  for (;;) {
    const seen = await look()
    if (seen) return seen
    if (performance.now() > end) throw new Error(`waited ${seconds} s in vain: ${what}`)
    await pause(50)
  }
}
