import { describe, expect, it } from 'vitest'
import { guardianTokenOf } from '@/lib/auth/guardian-token'
import { confirmGuardianForm } from '@/lib/casework/children/confirm-guardian-form'
import { sendGuardianForm } from '@/lib/casework/children/send-guardian-form'
import { openCase } from '@/lib/casework/staff/open-case'
import { viewQueue } from '@/lib/casework/staff/view-queue'
import { now as today } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { removeExpired } from '@/lib/data/expired'
import { verifyLedger } from '@/lib/ledger/verify'
import { limits } from '@/lib/rights/limits'
import { deliverMail } from '@/lib/worker/deliver-mail'
import { smtpSender } from '@/lib/worker/smtp'
import { aGuardianForm, aToken, guardianRaw } from '@/tests/factories/guardians'
import { anAccount, anAddress, inStockholm, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { snapshot, whileRefusing } from '@/tests/factories/rows'
import { aNetwork } from '@/tests/factories/sign-ins'
import { smtpServer } from '@/tests/mail/smtp-server'
import { sql } from '@/tests/support/database'

const confirm = (token: unknown, now = noon) =>
  confirmGuardianForm({ token, network: aNetwork(), now })
const cases = () =>
  sql<{ id: string; reference: string }>(
    `SELECT * FROM "Request" WHERE "kind" = 'MINOR_ERASURE' ORDER BY "receivedAt"`,
  )
const mailKinds = async () =>
  (await sql<{ kind: string }>('SELECT "kind" FROM "OutgoingMail" ORDER BY "kind"')).map(
    ({ kind }) => kind,
  )

/** The case that `work` opened; the last one, where there are several. */
async function openedBy(work: () => Promise<unknown>): Promise<{ id: string; reference: string }> {
  const before = (await cases()).map(({ id }) => id)
  await work()
  const fresh = (await cases()).filter(({ id }) => !before.includes(id))
  expect(fresh).toHaveLength(1)
  return fresh[0] ?? { id: '', reference: '' }
}

describe('a guardian form that nobody has confirmed', () => {
  it('is no case, no person and no account, and stands nowhere in the clear', async () => {
    const before = await snapshot()
    const email = 'vuxen.planterad@example.com'
    const network = '203.0.113.200'
    await aToken({ raw: guardianRaw({ childName: 'Planterat Barn', email }), network })
    const after = await snapshot()
    const changed = Object.keys(after).filter(
      (table) => JSON.stringify(after[table]) !== JSON.stringify(before[table]),
    )
    const allowed = /"public"\."(GuardianForm|OutgoingMail|RateLimit|HouseKey)"|"pgboss"/
    expect(changed.filter((table) => !allowed.test(table))).toEqual([])
    const rows = JSON.stringify(after).toLowerCase()
    for (const value of ['Planterat Barn', 'planterat', '2015-05-06', email, network]) {
      for (const shape of [value, Buffer.from(value).toString('hex'), btoa(value)])
        expect([shape, rows.includes(shape.toLowerCase())]).toEqual([shape, false])
    }
  })

  it('holds no token that could be used', async () => {
    const token = await aToken()
    const rows = JSON.stringify(await snapshot())
    expect(rows).not.toContain(token)
    expect(rows).not.toContain(Buffer.from(token).toString('hex'))
  })

  it('is removed with its mail when its seven days are over, and cannot be confirmed then', async () => {
    const form = await aGuardianForm()
    const last = noon.add({ hours: 7 * 24 })
    const left = () => sql('SELECT 1 FROM "GuardianForm" WHERE "id" = $1', [form?.id])
    await removeExpired(last.subtract({ milliseconds: 1 }), 7)
    expect(await left()).toHaveLength(1)
    expect(await refusalOf(confirm(form?.token, last))).toBe('GUARDIAN_FORM_EXPIRED')
    await removeExpired(last, 7)
    expect(await left()).toEqual([])
    expect(await refusalOf(confirm(form?.token))).toBe('GUARDIAN_FORM_EXPIRED')
    const mails = 'SELECT 1 FROM "OutgoingMail" WHERE "guardianFormId" = $1'
    expect(await sql(mails, [form?.id])).toEqual([])
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['an adult', { 'birthDate-year': '1990' }, 'GUARDIAN_CHILD_IS_ADULT'],
    ['someone eighteen today', birthdate('2008-11-22'), 'GUARDIAN_CHILD_IS_ADULT'],
    ['a birth date to come', { 'birthDate-year': '2027' }, 'BIRTH_DATE_FUTURE'],
    ['no name', { childName: '' }, 'GUARDIAN_NAME_MISSING'],
    ['no address', { email: '' }, 'EMAIL_MISSING'],
    ['objects for texts', { childName: {}, email: [] }, 'GUARDIAN_NAME_MISSING'],
  ])('is refused for %s, and nothing is kept', async (_, changed, code) => {
    const before = await snapshot()
    expect(await refusalOf(aGuardianForm({ raw: guardianRaw(changed) }))).toBe(code)
    expect(await snapshot()).toEqual(before)
  })
})

describe('confirming a guardian form', () => {
  it('opens one case, received on the day of the form in Stockholm, with its dates', async () => {
    const sentAt = inStockholm('2026-11-25T23:59:59')
    const raw = guardianRaw()
    const token = await aToken({ raw, now: sentAt })
    const opened = await openedBy(() => confirm(token, sentAt.add({ hours: 6 * 24 })))
    const [row] = await sql(
      `SELECT "kind", "state", "channel", "filedById", "draftId", "receivedOn"::text, "dueOn"::text, "extendedDueOn"::text
       FROM "Request" WHERE "id" = $1`,
      [opened.id],
    )
    expect(row).toEqual({
      kind: 'MINOR_ERASURE',
      state: 'RECEIVED',
      channel: 'PORTAL',
      filedById: null,
      draftId: null,
      receivedOn: '2026-11-25',
      dueOn: '2026-12-28',
      extendedDueOn: '2027-02-25',
    })
    const people = await sql(
      `SELECT s."identityNumberHash", s."knownContactHash", a."id" AS account FROM "DataSubject" s
       JOIN "Request" r ON r."dataSubjectId" = s."id" LEFT JOIN "Account" a ON a."dataSubjectId" = s."id"
       WHERE r."id" = $1`,
      [opened.id],
    )
    expect(people).toEqual([{ identityNumberHash: null, knownContactHash: null, account: null }])
    expect(await verifyLedger()).toMatchObject({ bad: null })
  })

  it('owes a mail to legal and one to the adult, and none to the child', async () => {
    const before = await mailKinds()
    const token = await aToken()
    await confirm(token)
    const fresh = [...(await mailKinds())]
    for (const kind of before) fresh.splice(fresh.indexOf(kind), 1)
    expect(fresh).toEqual(['LEGAL_NEW_REQUEST', 'GUARDIAN_CONFIRM', 'GUARDIAN_RECEIPT'])
  })

  it('opens one case when the link is used twenty times at once, and again later', async () => {
    const token = await aToken()
    await openedBy(async () => {
      await Promise.all(Array.from({ length: 20 }, () => confirm(token)))
      await confirm(token, noon.add({ hours: 5 * 24 }))
    })
  })

  it('empties the form: what it said is sealed under the child’s own key from then on', async () => {
    const form = await aGuardianForm()
    await confirm(form?.token)
    const [row] = await sql('SELECT * FROM "GuardianForm" WHERE "id" = $1', [form?.id])
    expect(row).toMatchObject({ sealedForm: Buffer.alloc(0), confirmedAt: expect.any(Date) })
  })

  it('keeps everything together, or nothing', async () => {
    const token = await aToken()
    const before = await snapshot()
    for (const [operation, table] of [
      ['INSERT', '"Request"'],
      ['INSERT', '"LedgerEvent"'],
      ['INSERT', '"Contact"'],
      ['INSERT', '"OutgoingMail"'],
      ['UPDATE', '"GuardianForm"'],
    ] as const)
      await whileRefusing(operation, table, async () => {
        await expect(confirm(token)).rejects.toThrow()
      })
    expect(await snapshot()).toEqual(before)
    await openedBy(() => confirm(token))
  })

  it.each([undefined, null, '', 'x', 'a'.repeat(200), {}, guardianTokenOf('nobody')])(
    'refuses a token that never was: %j',
    async (token) => {
      const before = await cases()
      expect(await refusalOf(confirm(token))).toBe('GUARDIAN_FORM_EXPIRED')
      expect(await cases()).toEqual(before)
    },
  )
})

describe('the case of a child at the desk', () => {
  it('opens for legal, with the child’s details and the adult’s address', async () => {
    const email = anAddress()
    const { reference } = await openedBy(async () =>
      confirm(await aToken({ raw: guardianRaw({ email }) })),
    )
    const actor = await anAccount('LEGAL')
    const view = await openCase({ actor, reference, now: noon })
    expect(view.person).toMatchObject({
      name: 'Lo Provbarn',
      birthDate: '2015-05-06',
      maskedIdentityNumber: null,
      email: null,
      adultsEmail: email,
    })
    expect(view.filed.kind).toBe('MINOR_ERASURE')
    const { rows } = await viewQueue({ actor, filter: {}, from: null, now: noon })
    expect(rows.map(({ request }) => request.reference)).toContain(reference)
  })

  it.each(['SUPPORT', 'ADMIN', 'DATA_SUBJECT'] as const)('is not there for %s', async (role) => {
    const { reference } = await openedBy(async () => confirm(await aToken()))
    const actor = await anAccount(role)
    expect(await refusalOf(openCase({ actor, reference, now: noon }))).toBe('NOT_FOUND')
  })
})

describe('limits on the guardian form', () => {
  it('let five mails go to one address in a quarter of an hour, and answer the same after that', async () => {
    const raw = guardianRaw({ email: anAddress() })
    const kept = []
    const { points } = limits['guardian-address']
    for (let sent = 0; sent < points + 3; sent += 1) kept.push(await aGuardianForm({ raw }))
    expect(kept.filter((form) => form !== null)).toHaveLength(points)
  })

  it('hold exactly when many forms come at once', async () => {
    const raw = guardianRaw({ email: anAddress() })
    const before = await sql('SELECT 1 FROM "GuardianForm"')
    const network = () => ({ raw, locale: 'sv' as const, network: aNetwork(), now: noon })
    await Promise.all(Array.from({ length: 24 }, () => sendGuardianForm(network())))
    expect(await sql('SELECT 1 FROM "GuardianForm"')).toHaveLength(before.length + 5)
  })

  it('refuse a network that sends far too many, whatever the addresses', async () => {
    const network = '203.0.113.77'
    for (let sent = 0; sent < limits['guardian-network'].points; sent += 1)
      await aToken({ network })
    expect(await refusalOf(aGuardianForm({ network }))).toBe('TOO_MANY_ATTEMPTS')
    await aToken()
  })

  it('refuse a network that tries links, and leave a right link alone there too', async () => {
    const token = await aToken()
    const tries = { network: '203.0.113.78', now: noon }
    for (let tried = 0; tried < limits['guardian-tries'].points; tried += 1)
      await refusalOf(confirmGuardianForm({ token: `x${tried}`, ...tries }))
    expect(await refusalOf(confirmGuardianForm({ token: 'x', ...tries }))).toBe('TOO_MANY_ATTEMPTS')
    await openedBy(() => confirmGuardianForm({ token, ...tries }))
  })
})

describe('the mails about a child', () => {
  it('go to the adult and to legal, and name no child', async () => {
    const email = anAddress()
    const now = today()
    const server = await smtpServer()
    const sender = smtpSender(server.url)
    const since = async () => {
      const mails = await sql<{ id: string }>(
        `SELECT "id" FROM "OutgoingMail" WHERE "state" = 'QUEUED' AND "createdAt" >= $1`,
        [new Date(now.epochMilliseconds)],
      )
      for (const { id } of mails) await deliverMail(sender, id, false)
    }
    await sql(`UPDATE "OutgoingMail" SET "state" = 'FAILED' WHERE "state" = 'QUEUED'`)
    const token = await aToken({ raw: guardianRaw({ email }), now })
    await since()
    await confirm(token, now)
    await since()
    sender.close()
    await server.close()
    const mails = server.delivered.map(({ to, mail }) => ({ to, text: mail.text ?? '' }))
    expect(mails.map(({ to }) => to).sort()).toEqual(
      [[email], [email], [controller().privacyContact]].sort(),
    )
    expect(mails.filter(({ text }) => text.includes(token))).toHaveLength(1)
    expect(mails[0]?.text).toContain(`/guardian/confirm?t=${token}`)
    for (const { text } of mails) expect(text).not.toMatch(/Provbarn|\b2015\b/)
  })
})

function birthdate(date: string) {
  const [year = '', month = '', day = ''] = date.split('-')
  return { 'birthDate-year': year, 'birthDate-month': month, 'birthDate-day': day }
}
