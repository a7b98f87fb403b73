import { env } from '@/lib/env'
import { say } from '@/lib/log'

// The trial's eID. It lets anyone be anyone, so it starts in the trial alone.
const { trial, eid, publicUrl } = env()
const issuer = eid && URL.parse(eid.issuer)
if (!trial || !eid || issuer?.hostname !== '127.0.0.1') {
  say(
    'Test-eID lets anyone sign in as anyone: it is for the trial that "npm start" makes, and starts nowhere else.',
  )
  process.exit(1)
}
// oidc-provider warns of every Node that is not called long-term support yet.
Object.assign(process.release, { lts: process.release.lts ?? process.version })
const { startTestEid } = await import('./test-eid-provider')
const { clientId, clientSecret } = eid
const callback = new URL('/api/eid/callback', publicUrl).href
const running = await startTestEid(Number(issuer.port), { clientId, clientSecret, callback })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void running.stop().then(() => process.exit()))
