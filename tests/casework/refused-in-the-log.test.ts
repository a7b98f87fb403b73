import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { childEnvironment } from '@/lib/env'
import { anAddress } from '@/tests/factories/people'

const script = join(import.meta.dirname, '..', 'factories', 'refused-process.ts')

it('a log tells each sign-in and each refused access, and nothing of who it was', () => {
  const email = anAddress()
  const output = execFileSync(process.execPath, ['--import', 'tsx', script, email], {
    encoding: 'utf8',
    env: childEnvironment({ LOG_LEVEL: 'info' }),
  })
  const lines = output.trim().split('\n')
  const { secrets } = JSON.parse(lines.pop() ?? '{}') as { secrets: string[] }
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'auth.refused', level: 'warn', way: 'MAIL_CODE', code: 'SIGN_IN_CODE_WRONG' },
    { event: 'auth.refused', level: 'warn', way: 'MAIL_LINK', code: 'SIGN_IN_EXPIRED' },
    { event: 'auth.signed-in', level: 'info', way: 'MAIL_LINK', role: 'DATA_SUBJECT' },
    { event: 'auth.refused', level: 'warn', way: 'MAIL_CODE', code: 'SIGN_IN_EXPIRED' },
    { event: 'access.refused', level: 'warn', permission: 'case.open', role: 'SUPPORT' },
  ])
  for (const secret of [email, '198.51.100.7', ...secrets])
    expect(lines.join('\n')).not.toContain(secret)
})
