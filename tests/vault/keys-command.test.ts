import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { transaction } from '@/lib/data/transaction'
import { childEnvironment, env, type Source } from '@/lib/env'
import { masterKeyIdOf } from '@/lib/vault/environment-keys'
import { createPersonKey, openPersonKey } from '@/lib/vault/person-key'
import { noon } from '@/tests/factories/people'
import { aMasterKey, withMasterKeys } from '@/tests/factories/rotations'

function keys(verb: string, more: Source = {}) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/commands/keys.ts', verb],
    { encoding: 'utf8', env: childEnvironment(more) },
  )
  return { status, words: stdout.trim().split('\n') }
}

describe('npm run keys', { timeout: 60_000 }, () => {
  it('says which master key wraps how many, and changes it when there is another', async () => {
    const key = await transaction((tx) => createPersonKey(tx, noon))
    const [was, to] = [env().masterKey, aMasterKey()]
    const ids = { was: masterKeyIdOf(was), to: masterKeyIdOf(to) }
    expect(keys('status')).toEqual({
      status: 0,
      words: [`Master key ${ids.was} wraps from now on.`, `${ids.was} wraps 1 of people.`],
    })
    const alone = keys('rotate', { MASTER_KEY: to, OTHER_MASTER_KEYS: '' })
    expect(alone.status).toBe(1)
    expect(alone.words[0]).toBe(
      'Some keys are wrapped by a master key that the settings do not hold: see which with',
    )
    expect(keys('rotate', { MASTER_KEY: to, OTHER_MASTER_KEYS: was })).toEqual({
      status: 0,
      words: [
        expect.stringMatching(
          `^Wrapped anew under master key ${ids.to}: [01] keys of the house, 1 of people\\.$`,
        ),
        'No other master key is needed any more: OTHER_MASTER_KEYS can go.',
      ],
    })
    await withMasterKeys(to, [], async () => expect(await openPersonKey(key.id)).toEqual(key))
  })

  it.each(['', 'destroy'])('says what it can do when asked for "%s"', (verb) => {
    const { status, words } = keys(verb)
    expect([status, words[0]?.includes('npm run keys -- rotate')]).toEqual([2, true])
  })
})
