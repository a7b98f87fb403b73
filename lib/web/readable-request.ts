const ofEndpoints = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const ofPages = new Set(['GET', 'HEAD', 'POST'])
const ofFiles = new Set(['GET', 'HEAD'])

/**
 * Whether a request is one that Next can read: its method, and an address that is a path. Next answers 500 to others, such as TRACE, a
 * file that is put, a broken escape or an address on another host; they shall be a page that is not there.
 */
export function isReadable(method: string, address: string): boolean {
  const [path = ''] = address.split('?')
  return methodsFor(path).has(method) && isPath(path)
}

function methodsFor(path: string): Set<string> {
  if (path.startsWith('/api/')) return ofEndpoints
  return path.startsWith('/_next/') || /\.\w+$/.test(path) ? ofFiles : ofPages
}

function isPath(path: string): boolean {
  if (!path.startsWith('/') || path.startsWith('//')) return false
  try {
    // twice: so does Next with the parts of a page's address
    return !decodeURIComponent(decodeURIComponent(path)).includes('\0')
  } catch {
    return false
  }
}
