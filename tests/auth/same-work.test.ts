import pg from 'pg'
import { expect, it } from 'vitest'
import { anAccount, anAddress, noon } from '@/tests/factories/people'
import { aNetwork, anAskedSignIn } from '@/tests/factories/sign-ins'

/** All that the database is asked on any connection while somebody asks for a sign-in mail. */
async function work(email: string): Promise<string[]> {
  const { query } = pg.Client.prototype
  const sent: string[] = []
  const watched = function (this: pg.Client, ...asked: [string | { text: string }]) {
    sent.push(typeof asked[0] === 'string' ? asked[0] : asked[0].text)
    return Reflect.apply(query, this, asked)
  }
  Object.assign(pg.Client.prototype, { query: watched })
  try {
    await anAskedSignIn({ email, network: aNetwork(), now: noon })
  } finally {
    Object.assign(pg.Client.prototype, { query })
  }
  return sent
}

it('asking for a sign-in mail is the same work for an address with an account, a colleague’s, and one nobody has', async () => {
  const [person, colleague] = [anAddress(), anAddress()]
  await anAccount('DATA_SUBJECT', person)
  await anAccount('LEGAL', colleague)
  await work(anAddress()) // keys and statements are made at their first use
  const nobody = await work(anAddress())
  expect(nobody).toContain('COMMIT')
  expect(nobody.join('\n')).toContain('"OutgoingMail"')
  expect(nobody.join('\n')).not.toContain('"Account"')
  expect(await work(person)).toEqual(nobody)
  expect(await work(colleague)).toEqual(nobody)
})
