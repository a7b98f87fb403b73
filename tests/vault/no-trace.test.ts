import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { redeemLink } from '@/lib/auth/redeem-sign-in'
import { deliverMail } from '@/lib/worker/deliver-mail'
import { smtpSender } from '@/lib/worker/smtp'
import { deliver, upload, writeLetter } from '@/tests/factories/answers'
import { anAccount, aPerson, noon } from '@/tests/factories/people'
import { answer, fileAccess } from '@/tests/factories/requests'
import { anAskedSignIn } from '@/tests/factories/sign-ins'
import { findings } from '@/tests/factories/traces'
import { smtpServer } from '@/tests/mail/smtp-server'
import { sql } from '@/tests/support/database'

const planted = {
  name: 'Ängla Planterad-Qvist',
  number: '199001019802',
  contact: 'en.annan.adress.planterad@example.com',
  email: 'angla.planterad@example.com',
  letter: 'Detta planterade brev om en kopia finns inte i klartext',
  note: 'ringde upp på planterat nummer 08-555 55 55',
  fileName: 'Anglas planterade utdrag.csv',
  fileText: 'konto;summa\nplanterat-konto-884422;99\n',
  scope: '"scope":"everything"',
  network: '198.51.100.77',
}

beforeAll(async () => {
  const raw = { name: planted.name, way: 'identity-number', identityNumber: '19900101-9802' }
  const { link } = await anAskedSignIn({ email: planted.email, network: planted.network })
  await redeemLink(link, { network: planted.network, now: noon })
  const person = await aPerson({ email: planted.email, raw })
  const reference = await fileAccess(person)
  // A draft that is still there, and someone known by another address.
  await answer(person)
  const byDate = { 'birthDate-year': '1990', 'birthDate-month': '1', 'birthDate-day': '1' }
  const known = { name: planted.name, way: 'birth-date', knownContact: planted.contact, ...byDate }
  await aPerson({ raw: known })
  const legal = await anAccount('LEGAL')
  const work = { legal, reference }
  await upload(work, planted.fileName, Buffer.from(planted.fileText))
  const identityCheck = { way: 'OTHER', note: planted.note }
  await deliver(work, await writeLetter(work, planted.letter), { identityCheck })
  await sendAll()
})

async function sendAll(): Promise<void> {
  const server = await smtpServer()
  const sender = smtpSender(server.url)
  const mails = await sql<{ id: string }>(
    `SELECT "id" FROM "OutgoingMail" WHERE "kind" <> 'SIGN_IN'`,
  )
  for (const { id } of mails) await deliverMail(sender, id, false)
  expect(server.delivered.length).toBe(mails.length)
  sender.close()
  await server.close()
}

describe('the database after a whole request', () => {
  it.each(Object.entries(planted))(
    'has no trace of the %s, in clear or thinly disguised',
    async (_, value) => {
      expect(await findings(value)).toEqual([])
    },
  )

  it('has no trace of the start of a file either, which a piece of it could show', async () => {
    expect(await findings(planted.fileText.slice(12, 34))).toEqual([])
  })

  it('would have been seen to hold one: the search finds what is planted in any of its shapes', async () => {
    const hash = createHash('sha256').update(planted.email).digest()
    const disguises = [
      Buffer.from(planted.email),
      hash,
      Buffer.from(Buffer.from(planted.email).toString('base64')),
      Buffer.from(hash.toString('hex')),
    ]
    for (const disguise of disguises) {
      await sql(`INSERT INTO "HouseKey" VALUES ('planted', $1, '', now())`, [disguise])
      expect(await findings(planted.email)).toEqual(['"public"."HouseKey"'])
      await sql(`DELETE FROM "HouseKey" WHERE "purpose" = 'planted'`)
    }
  })
})
