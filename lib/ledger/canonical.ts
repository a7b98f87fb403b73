export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | CanonicalValue[]
  | { [key: string]: CanonicalValue }

/**
 * The one way to write plain data as text: JSON without spaces, keys sorted by code unit, whole numbers only
 * (the part of RFC 8785 that events need). Throws on anything that has no such form.
 */
export function canonical(value: CanonicalValue): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('NOT_CANONICAL')
    return JSON.stringify(value)
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError('NOT_CANONICAL')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.keys(value)
    .sort()
    .map((key) => {
      const field = value[key]
      if (field === undefined) throw new TypeError('NOT_CANONICAL')
      return `${JSON.stringify(key)}:${canonical(field)}`
    })
  return `{${fields.join(',')}}`
}
