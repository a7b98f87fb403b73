/** What stands on every answer, whatever it is. */
const always: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-permitted-cross-domain-policies': 'none',
}

/** What is wrong with the headers of an answer (S2); what is told differs with neither page nor person. */
export function headerFaults(headers: Headers): string[] {
  const policy = headers.get('content-security-policy') ?? ''
  const wrong = Object.entries(always).filter(([name, value]) => headers.get(name) !== value)
  return [
    ...wrong.map(([name]) => name),
    ...['x-powered-by', 'server', 'access-control-allow-origin'].filter((name) =>
      headers.has(name),
    ),
    ...["default-src 'none'", "frame-ancestors 'none'"].filter((part) => !policy.includes(part)),
    ...(/unsafe|data:|http:|\*/.test(policy) ? ['a policy with a hole'] : []),
    ...(/^[0-9a-f-]{36}$/.test(headers.get('x-request-id') ?? '') ? [] : ['x-request-id']),
  ]
}

/** What is wrong with the headers of an answer over https. */
export function faultsOverTls(headers: Headers): string[] {
  const age = Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1])
  const cookies = headers.getSetCookie()
  return [
    ...headerFaults(headers),
    ...(age >= 31_536_000 ? [] : ['strict-transport-security']),
    ...cookies.filter((cookie) => !isCareful(cookie)).map(() => 'a careless cookie'),
  ]
}

const isCareful = (cookie: string) =>
  cookie.startsWith('__Host-') &&
  ['Path=/', 'Secure', 'HttpOnly', 'SameSite=lax'].every((each) =>
    cookie.toLowerCase().split('; ').includes(each.toLowerCase()),
  )
