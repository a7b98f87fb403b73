import type { GivenSettings } from '@/lib/env'

/** What the person at the terminal is told when the portal can be used. */
export async function welcome(given: GivenSettings): Promise<string> {
  const address = given.publicUrl.href.replace(/\/$/, '')
  const lines = [
    '',
    'The portal is ready.',
    '',
    `  In Swedish     ${address}`,
    `  In English     ${address}/en`,
  ]
  if (!given.smtpUrl)
    lines.push(
      `  Mail catcher   http://localhost:${given.mailUiPort}   (every mail the portal sends ends here)`,
    )
  if (given.trial) {
    const { demoAccounts } = await import('@/prisma/demo-accounts')
    const width = Math.max(...demoAccounts.map(({ email }) => email.length))
    lines.push(
      '',
      `Demo accounts: ask for a sign-in mail at ${address}/sign-in and open it in the mail catcher.`,
      '',
      ...demoAccounts.map(({ email, what }) => `  ${email.padEnd(width)}   ${what}`),
      ...(given.secondFactor === 'offered'
        ? ['', 'Staff are asked for a second factor, which can wait in the trial.']
        : []),
      ...(given.eid
        ? []
        : ['', 'Or sign in with Test-eID there: made-up people show an eID, a child among them.']),
      '',
      `What you do is kept in ${given.dataFolder} until you delete that folder.`,
    )
  }
  return [...lines, 'Ctrl-C stops everything.', ''].join('\n')
}
