import { redeemCode, redeemLink } from '@/lib/auth/redeem-sign-in'
import { authorise } from '@/lib/casework/authorise'
import { now } from '@/lib/clock'
import { closeDatabase } from '@/lib/data/database'
import { closeSender } from '@/lib/jobs/queues'
import { anAccount } from './people'
import { refusalOf } from './refusals'
import { anAskedSignIn } from './sign-ins'

// Signs in and is refused, in every way, as a process of its own: its log is what a test reads.
const email = process.argv[2] ?? ''
const from = { network: '198.51.100.7', now: now() }
const { link, code, cookie } = await anAskedSignIn({ email, now: now() })
await refusalOf(redeemCode('00000000', cookie, from))
await refusalOf(redeemLink('guessed', from))
await redeemLink(link, from)
await refusalOf(redeemCode(code, cookie, from))
const support = await anAccount('SUPPORT')
await refusalOf(Promise.resolve().then(() => authorise(support, 'case.open')))
process.stdout.write(`${JSON.stringify({ secrets: [link, code, cookie] })}\n`)
await closeSender()
await closeDatabase()
