import { say } from '@/lib/log'
import { besidePortal } from './running'

const [verb] = process.argv.slice(2)
if (verb !== 'verify') {
  say('Say what to do with the ledger: npm run ledger -- verify')
  process.exit(2)
}

await besidePortal(async () => {
  const { verifyLedger } = await import('@/lib/ledger/verify')
  const verified = await verifyLedger().catch((error: unknown) => {
    // PostgreSQL's "undefined table": nothing was migrated yet.
    if (!JSON.stringify(error).includes('42P01')) throw error
    return null
  })
  if (!verified) {
    say('There is no ledger yet: start the portal once with "npm start", or run "npm run migrate".')
    process.exitCode = 1
    return
  }
  const { streams, events, bad } = verified
  if (!bad) return say(`The ledger is whole: ${events} events in ${streams} streams checked.`)
  say(`The ledger is broken at event ${bad.number} of stream ${bad.stream} (${bad.problem}).`)
  say(`${events} events in ${streams} streams before it are whole.`)
  process.exitCode = 1
})
process.exit()
