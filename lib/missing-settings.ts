import { fileSetting } from './secret-files'

type Given = Record<string, string | undefined>

/** One sentence for each setting that a portal with a database or a mail server of one's own cannot do without. */
export function missingSettings(given: Given): string[] {
  const needed = {
    PUBLIC_URL: 'the address people reach the portal at, like https://rights.example.com',
    MAIL_FROM: 'the address that mails come from, like privacy@example.com',
    SESSION_SECRET: 'at least 32 random characters, for example from "openssl rand -base64 32"',
    MASTER_KEY: '32 random bytes in base64, from "openssl rand -base64 32"',
  }
  return Object.entries(needed)
    .filter(([name]) => !given[name] && !given[fileSetting(name)])
    .map(
      ([name, what]) =>
        `${name} is missing, and with your own DATABASE_URL or SMTP_URL it is needed: set it to ${what}.`,
    )
}
