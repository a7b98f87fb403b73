type Stated = { contact: string; publicUrl: URL; now: Temporal.Instant }

/** security.txt (RFC 9116). It is made when asked for, and so never runs out: its Expires is always half a year away. */
export function securityText({ contact, publicUrl, now }: Stated): string {
  const expires = now
    .add({ hours: 24 * 180 })
    .round('second')
    .toString()
  const lines = [
    `Contact: mailto:${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: sv, en',
    `Canonical: ${new URL('/.well-known/security.txt', publicUrl).href}`,
  ]
  return `${lines.join('\n')}\n`
}
