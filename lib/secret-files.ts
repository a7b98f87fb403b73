import { readFileSync, statSync } from 'node:fs'

// Secrets may lie in files, as containers mount them, and so need not stand in the environment (OWASP ASVS 13.3.1, 13.3.2).

type Source = Record<string, string | undefined>

/** The settings that are a secret, or hold one. */
export const secretSettings = [
  'DATABASE_URL',
  'MIGRATE_DATABASE_URL',
  'SMTP_URL',
  'SESSION_SECRET',
  'MASTER_KEY',
  'OTHER_MASTER_KEYS',
  'EID_CLIENT_SECRET',
  'STAFF_OIDC_CLIENT_SECRET',
  'METRICS_TOKEN',
] as const

/** The setting that names the file of another. */
export const fileSetting = (name: string): string => `${name}_FILE`

/** A secret of a file, and whether everyone on the machine could read it there. */
type Found = { name: string; value: string; open: boolean } | { name: string; problem: string }

/**
 * What is set, with the secrets that lie in files in their places, the newline at their end cut off. `problems` has one sentence for
 * each that cannot be had; `open` one for each that everyone on the machine can read, which only the trial lets pass.
 */
export function withSecretFiles(given: Source): {
  given: Source
  problems: string[]
  open: string[]
} {
  const found = secretSettings
    .filter((name) => given[fileSetting(name)])
    .map((name) => secretOf(name, given))
  const read = found.filter((each) => 'value' in each)
  return {
    given: { ...given, ...Object.fromEntries(read.map(({ name, value }) => [name, value])) },
    problems: found.flatMap((each) => ('problem' in each ? [each.problem] : [])),
    open: read
      .filter(({ open }) => open)
      .map(
        ({ name }) =>
          `${fileSetting(name)} leads to a file that everyone on this machine can read: let its owner alone read it, for example with "chmod 400".`,
      ),
  }
}

function secretOf(name: string, given: Source): Found {
  const setting = fileSetting(name)
  if (given[name])
    return { name, problem: `${name} and ${setting} are both set: keep one of them.` }
  const path = given[setting] ?? ''
  // The marks keep the build from taking every file of the project for one that may be read here.
  try {
    const value = readFileSync(/* turbopackIgnore: true */ path, 'utf8').replace(/\r?\n$/, '')
    if (!value)
      return { name, problem: `${setting} leads to an empty file: write the secret into it.` }
    return { name, value, open: (statSync(/* turbopackIgnore: true */ path).mode & 0o007) !== 0 }
  } catch (error) {
    const { code } = error as { code?: string }
    return {
      name,
      problem: `${setting} leads to a file that cannot be read (${code ?? 'no answer'}): check the path, and that the portal's user may read it.`,
    }
  }
}
