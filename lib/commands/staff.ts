import { now } from '@/lib/clock'
import { say } from '@/lib/log'
import { besidePortal } from './running'

const usage = [
  'Say what to do about staff:',
  '  npm run staff -- list',
  '  npm run staff -- create-admin <address> [--another]',
  '  npm run staff -- suspend <address>',
  '  npm run staff -- reset-factor <address> met|called-back|vouched',
].join('\n')

const [verb, address, more] = process.argv.slice(2)
const takesAddress = ['create-admin', 'suspend', 'reset-factor'].includes(verb ?? '')
if (verb !== 'list' && !(takesAddress && address)) {
  say(usage)
  process.exit(2)
}

await besidePortal(async () => {
  const staff = await import('./staff-verbs')
  const email = address ?? ''
  const told = await (verb === 'list'
    ? staff.list()
    : verb === 'suspend'
      ? staff.suspend(email, now())
      : verb === 'reset-factor'
        ? staff.resetFactor(email, more ?? '')
        : staff.create(email, more === '--another', now()))
  for (const line of told.lines) say(line)
  if (!told.ok) process.exitCode = 1
})
process.exit()
