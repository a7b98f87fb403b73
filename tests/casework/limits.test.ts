import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { countUse } from '@/lib/casework/count-use'
import { downloadFile } from '@/lib/casework/requests/download-file'
import { writeMessage } from '@/lib/casework/requests/write-message'
import { searchRequests } from '@/lib/casework/staff/search/search-requests'
import { lookUp } from '@/lib/casework/support/look-up'
import { mailStatus } from '@/lib/casework/support/mail-status'
import type { Actor } from '@/lib/rights/actor'
import { type LimitName, LimitReached, limits } from '@/lib/rights/limits'
import { upload } from '@/tests/factories/answers'
import { keepRow, usedUp } from '@/tests/factories/limits'
import { anAccount, noon } from '@/tests/factories/people'
import { aFiledRequest } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'
import { aNetwork } from '@/tests/factories/sign-ins'
import { sql } from '@/tests/support/database'

let person: Actor
let legal: Actor
let support: Actor
let reference: string
beforeEach(async () => {
  ;({ person, reference } = await aFiledRequest())
  legal = await anAccount('LEGAL')
  support = await anAccount('SUPPORT')
})

async function useUp(name: LimitName, whose: string): Promise<void> {
  const { key, points, expire } = await usedUp(name, whose)
  await sql(keepRow, [key, points, expire])
}

async function limitOf(attempt: Promise<unknown>): Promise<LimitReached> {
  const error = await attempt.then(
    () => new Error('nothing was refused'),
    (refused: unknown) => refused,
  )
  if (!(error instanceof LimitReached)) throw error
  return error
}

const ways: [LimitName, () => Actor, () => Promise<unknown>][] = [
  ['upload-person', () => legal, () => upload({ legal, reference })],
  [
    'download-person',
    () => person,
    () =>
      downloadFile({
        ...{ actor: person, signedInAt: noon, reference },
        ...{ fileId: randomUUID(), now: noon },
      }),
  ],
  [
    'look-up-officer',
    () => support,
    () => lookUp({ actor: support, raw: { term: reference, purpose: 'CALLER_ASKS' }, now: noon }),
  ],
  [
    'search-officer',
    () => legal,
    () => searchRequests({ actor: legal, terms: reference, now: noon }),
  ],
]

describe('a limit that is used up', () => {
  it.each(ways)(
    '%s: refused, with the time until one can go on, and nothing happens',
    async (name, whose, use) => {
      await useUp(name, whose().accountId)
      const before = await snapshot()
      const { limit, code, seconds, problems } = await limitOf(use())
      expect({ limit, code }).toEqual({ limit: name, code: limits[name].code })
      expect(seconds).toBeGreaterThan(limits[name].seconds - 60)
      expect(seconds).toBeLessThanOrEqual(limits[name].seconds)
      expect(problems).toEqual([{ field: '', code, detail: { seconds } }])
      expect(await snapshot()).toEqual(before)
    },
  )

  it('is used up for its own account alone, and until its time is over', async () => {
    await useUp('upload-person', legal.accountId)
    await limitOf(upload({ legal, reference }))
    await upload({ legal: await anAccount('LEGAL'), reference })
    await sql('UPDATE "RateLimit" SET "expire" = $1', [Date.now() - 1])
    await upload({ legal, reference })
  })

  it('lets a status be mailed three times in a day, whoever asks', async () => {
    await useUp('status-mail-case', reference)
    const mail = mailStatus({ actor: support, id: randomUUID(), reference, now: noon })
    expect((await limitOf(mail)).code).toBe('MAILS_TOO_MANY')
  })

  it('says when the next message can be sent: a day after the twentieth before it', async () => {
    const write = (now: Temporal.Instant) =>
      writeMessage({
        ...{ actor: person, reference, messageId: randomUUID(), text: 'Hej', files: [], now },
      })
    const { points } = limits['message-person']
    for (let hours = 0; hours < points; hours += 1) await write(noon.add({ hours }))
    const last = noon.add({ hours: points })
    expect((await limitOf(write(last))).seconds).toBe((24 - points) * 3600)
    await write(noon.add({ hours: 24 }))
  })
})

describe('counting', () => {
  it('is right to the point when everything comes at once', async () => {
    const network = aNetwork()
    const { points } = limits['guardian-network']
    const all = await Promise.allSettled(
      Array.from({ length: points + 15 }, () => countUse('guardian-network', network)),
    )
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(15)
  })

  it('keeps neither address nor network in the clear', async () => {
    await countUse('guardian-network', '203.0.113.99')
    await countUse('upload-link', 'a-task')
    const rows = await sql<{ key: string }>('SELECT "key" FROM "RateLimit"')
    const kept = rows.map(({ key }) => key).join(' ')
    expect(kept).not.toMatch(/203\.0\.113\.99|a-task/)
  })
})
