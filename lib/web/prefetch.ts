/** True where a browser fetches ahead, without anyone having opened anything yet. */
export function isPrefetch(headers: Headers): boolean {
  const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']
  return (
    headers.has('next-router-prefetch') ||
    purposes.some((name) => headers.get(name)?.includes('prefetch') ?? false)
  )
}
