import { expect } from '@playwright/test'
import { z } from 'zod'
import { portal } from './portal'

const address = z.object({ address: z.string() })
const mailSchema = z.object({
  id: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  to: z.array(address),
  headers: z.record(z.string(), z.unknown()),
})
export type CaughtMail = z.infer<typeof mailSchema>

/** Every mail that has arrived for an address, oldest first. */
export async function mailsTo(recipient: string): Promise<CaughtMail[]> {
  // The catcher looks for them itself: thousands of other mails need not travel each time somebody waits for one.
  const query = new URLSearchParams({ 'to.address': recipient })
  const answer = await fetch(`${portal.mailUrl}/api/email?${query}`)
  return z.array(mailSchema).parse(await answer.json())
}

/** The first mail to an address, of those not seen before, that the test is waiting for. */
export async function waitForMail(
  recipient: string,
  wanted: (mail: CaughtMail) => boolean,
): Promise<CaughtMail> {
  let found: CaughtMail | undefined
  await expect
    .poll(
      async () => {
        found = (await mailsTo(recipient)).findLast(wanted)
        return found !== undefined
      },
      { message: `a mail to ${recipient}`, timeout: 20_000 },
    )
    .toBe(true)
  if (!found) throw new Error('unreachable')
  return found
}

/** A mail as it went over the wire, headers first. */
export async function sourceOf(mail: CaughtMail): Promise<string> {
  return (await fetch(`${portal.mailUrl}/api/email/${mail.id}/source`)).text()
}

/** The link and the code of a sign-in mail. */
export function signInPartsOf(mail: CaughtMail): { link: string; code: string } {
  const link = /https?:\/\/\S+\/sign-in\/confirm\?t=[\w-]+/.exec(mail.text)?.[0]
  const code = /\b\d{4} \d{4}\b/.exec(mail.text)?.[0]
  if (!link || !code) throw new Error('The mail has no link and code.')
  return { link, code }
}
