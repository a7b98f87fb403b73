/** The same words, but where others are given. */
export function withOthers<T>(words: T, others: object): T {
  if (typeof words !== 'object' || words === null) return words
  const changed = Object.entries(others).map(([key, other]) => {
    const own = (words as Record<string, unknown>)[key]
    return [key, typeof other === 'string' ? other : withOthers(own, other)]
  })
  return { ...words, ...Object.fromEntries(changed) }
}
