import { say } from '@/lib/log'
import { besidePortal } from './running'

const [verb] = process.argv.slice(2)
if (verb !== 'status' && verb !== 'rotate') {
  say('Say what to do with the keys: npm run keys -- status, or npm run keys -- rotate')
  process.exit(2)
}

async function status(): Promise<void> {
  const { keyService } = await import('@/lib/vault/key-service')
  const { keysByMaster } = await import('@/lib/data/rotated-keys')
  const wrapped = await keysByMaster()
  say(`Master key ${await keyService().currentKeyId()} wraps from now on.`)
  for (const { holder, masterKeyId, keys } of wrapped)
    say(`${masterKeyId} wraps ${keys} ${holder === 'house' ? 'keys of the house' : 'of people'}.`)
}

async function rotate(): Promise<void> {
  const { rotateKeys } = await import('@/lib/casework/keys/rotate-keys')
  const { MasterKeyUnknown } = await import('@/lib/vault/environment-keys')
  const rotated = await rotateKeys().catch((error: unknown) => {
    if (error instanceof MasterKeyUnknown) return null
    throw error
  })
  if (!rotated) {
    say('Some keys are wrapped by a master key that the settings do not hold: see which with')
    say('npm run keys -- status, and add it to OTHER_MASTER_KEYS.')
    process.exitCode = 1
    return
  }
  const { to, houseKeys, personKeys, left } = rotated
  say(
    `Wrapped anew under master key ${to}: ${houseKeys} keys of the house, ${personKeys} of people.`,
  )
  if (left === 0) return say('No other master key is needed any more: OTHER_MASTER_KEYS can go.')
  say(`${left} keys could not be reached: run the command again.`)
  process.exitCode = 1
}

await besidePortal(async () => {
  await (verb === 'rotate' ? rotate() : status()).catch((error: unknown) => {
    // PostgreSQL's "undefined table": nothing was migrated yet.
    if ((error as { code?: string }).code !== '42P01') throw error
    say('There are no keys yet: start the portal once with "npm start", or run "npm run migrate".')
    process.exitCode = 1
  })
})
process.exit()
