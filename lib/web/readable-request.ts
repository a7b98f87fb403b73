const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * Whether a request is one that Next can read: its method, and an address that is a path. Next answers 500 to others, such as TRACE, a
 * broken escape or an address on another host; they shall be a page that is not there.
 */
export function isReadable(method: string, address: string): boolean {
  if (!methods.has(method) || !address.startsWith('/') || address.startsWith('//')) return false
  try {
    return !decodeURIComponent(address.split('?')[0] ?? '').includes('\0')
  } catch {
    return false
  }
}
