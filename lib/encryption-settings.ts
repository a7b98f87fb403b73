// What leaves this machine is encrypted, and the other end shows a certificate that is checked (OWASP ASVS 12.3.1, 12.3.2).

import { readScanner } from './scanner-setting'

type Given = Partial<
  Record<
    | 'DATABASE_URL'
    | 'MIGRATE_DATABASE_URL'
    | 'SMTP_URL'
    | 'CLAMD_ADDRESS'
    | 'PGHOST'
    | 'NODE_TLS_REJECT_UNAUTHORIZED',
    string
  >
>

/** Whether a host's name means this machine, whatever a resolver says. An IPv6 address may stand in brackets. */
export function isThisMachine(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host.toLowerCase())
}

/** Whether mails to this server (smtp: or smtps:) leave the machine. */
export function leavesMachine(smtpUrl: string): boolean {
  return !isThisMachine(URL.parse(smtpUrl)?.hostname ?? '')
}

/** One sentence for each setting by which something would leave this machine in the clear, or to whoever answers. */
export function encryptionProblems(given: Given): string[] {
  return [
    ...(['DATABASE_URL', 'MIGRATE_DATABASE_URL'] as const).flatMap((name) =>
      databaseProblems(name, given),
    ),
    ...(given.SMTP_URL ? smtpProblems(given.SMTP_URL) : []),
    ...scannerProblems(given.CLAMD_ADDRESS ?? ''),
    ...(given.NODE_TLS_REJECT_UNAUTHORIZED === '0'
      ? [
          'NODE_TLS_REJECT_UNAUTHORIZED switches off the check of every certificate: remove it, and name the file of your own authority in NODE_EXTRA_CA_CERTS.',
        ]
      : []),
  ]
}

function databaseProblems(
  name: 'DATABASE_URL' | 'MIGRATE_DATABASE_URL',
  { PGHOST, ...given }: Given,
): string[] {
  const url = URL.parse(given[name] ?? '')
  if (!url) return []
  // As the driver reads it: a host among the parameters counts before the one in the address.
  const hosts = url.searchParams.getAll('host').concat(decodeURIComponent(url.hostname))
  const named = hosts.filter(Boolean)
  const reached = named.length > 0 ? named : [PGHOST ?? 'localhost']
  if (reached.every((host) => host.startsWith('/') || isThisMachine(host))) return []
  // "require" and "verify-ca" check less than they seem to, or will in the driver's next version.
  const modes = url.searchParams.getAll('sslmode')
  if (modes.length > 0 && modes.every((mode) => mode === 'verify-full')) return []
  return [
    `${name} leads to another machine without an encrypted connection to a checked server: add sslmode=verify-full to it, and sslrootcert=<file> where the certificate comes from an authority of your own.`,
  ]
}

function smtpProblems(address: string): string[] {
  return leavesMachine(address) && URL.parse(address)?.search
    ? [
        'SMTP_URL holds options after its question mark, and some of them switch encryption off: remove them; to another machine the connection is always encrypted, and the certificate checked.',
      ]
    : []
}

/** clamd speaks no TLS. */
function scannerProblems(address: string): string[] {
  const where = readScanner(address)
  return !where || 'path' in where || isThisMachine(where.host)
    ? []
    : [
        'CLAMD_ADDRESS leads to another machine, and clamd encrypts nothing: run clamd on this one, or lead to it by a tunnel that begins at 127.0.0.1.',
      ]
}
