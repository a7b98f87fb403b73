import { say } from '@/lib/log'
import { besidePortal } from './running'

const [verb] = process.argv.slice(2)
if (verb !== 'status' && verb !== 'rotate') {
  say('Say what to do with the keys: npm run keys -- status, or npm run keys -- rotate')
  process.exit(2)
}

await besidePortal(async () => {
  const { keyService } = await import('@/lib/vault/key-service')
  const { keysByMaster } = await import('@/lib/data/rotated-keys')
  const current = await keyService().currentKeyId()
  if (verb === 'rotate') {
    const { rotateKeys } = await import('@/lib/casework/keys/rotate-keys')
    const { houseKeys, personKeys, left } = await rotateKeys()
    say(
      `Wrapped anew under master key ${current}: ${houseKeys} keys of the house, ${personKeys} of people.`,
    )
    if (left === 0) return say('No other master key is needed any more: OTHER_MASTER_KEYS can go.')
    say(`${left} keys could not be reached: run the command again.`)
    process.exitCode = 1
    return
  }
  say(`Master key ${current} wraps from now on.`)
  for (const { holder, masterKeyId, keys } of await keysByMaster())
    say(`${masterKeyId} wraps ${keys} ${holder === 'house' ? 'keys of the house' : 'of people'}.`)
})
process.exit()
