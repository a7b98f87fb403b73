import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import type { StaffSession } from '@/lib/auth/staff-session'
import { addPasskey } from '@/lib/casework/factors/add-passkey'
import { askForPasskey } from '@/lib/casework/factors/ask-for-passkey'
import { removeFactor } from '@/lib/casework/factors/remove-factor'
import { showPasskey } from '@/lib/casework/factors/show-passkey'
import { viewFactors } from '@/lib/casework/factors/view-factors'
import { now } from '@/lib/clock'
import { addApp, aStaffSession, asItStands } from '@/tests/factories/factors'
import { aPasskey } from '@/tests/factories/passkeys'
import { noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'

const ask = (staff: StaffSession, purpose: 'ADD' | 'SHOW') =>
  askForPasskey({ staff, purpose, now: now() })
const isIn = async (staff: StaffSession) => (await asItStands(staff)).confirmedAt !== null

/** Someone of the staff with a passkey, and another session of theirs that has not shown it. */
async function someoneWithPasskey() {
  const { staff } = await aStaffSession()
  const passkey = aPasskey()
  await addPasskey({ staff, answer: passkey.create(await ask(staff, 'ADD')), now: now() })
  const { staff: other } = await aStaffSession('LEGAL', staff)
  const show = (answer: string, at = now()) => showPasskey({ staff: other, answer, now: at })
  return { staff, passkey, other, show }
}

it('is added after the mail as the first factor, and opens the next session', async () => {
  const { staff, passkey, other, show } = await someoneWithPasskey()
  expect(await isIn(staff)).toBe(true)
  expect(await isIn(other)).toBe(false)
  await show(passkey.show(await ask(other, 'SHOW')))
  expect(await isIn(other)).toBe(true)
  expect((await viewFactors(staff)).factors).toMatchObject([{ kind: 'PASSKEY' }])
})

it('answers a challenge once, within five minutes, in the session that was asked', async () => {
  const { staff, passkey, other, show } = await someoneWithPasskey()
  const answer = passkey.show(await ask(other, 'SHOW'))
  const elsewhere = showPasskey({ staff, answer, now: now() })
  expect(await refusalOf(elsewhere)).toBe('FACTOR_EXPIRED')
  await show(answer)
  expect(await refusalOf(show(answer))).toBe('FACTOR_EXPIRED')
  const late = passkey.show(await ask(other, 'SHOW'), { counter: 2 })
  expect(await refusalOf(show(late, now().add({ minutes: 6 })))).toBe('FACTOR_EXPIRED')
  const older = passkey.show(await ask(other, 'SHOW'), { counter: 2 })
  await ask(other, 'SHOW')
  expect(await refusalOf(show(older))).toBe('PASSKEY_REFUSED')
})

it.each([
  ['from another site', { origin: 'https://insyn.example' }],
  ['with a count that does not grow', { counter: 0 }],
])('is refused %s', async (_, how) => {
  const { staff } = await aStaffSession()
  const passkey = aPasskey()
  const added = passkey.create(await ask(staff, 'ADD'), { counter: 5 })
  await addPasskey({ staff, answer: added, now: now() })
  const { staff: other } = await aStaffSession('LEGAL', staff)
  const answer = passkey.show(await ask(other, 'SHOW'), { counter: 6, ...how })
  expect(await refusalOf(showPasskey({ staff: other, answer, now: now() }))).toBe('PASSKEY_REFUSED')
  expect(await isIn(other)).toBe(false)
})

it('is refused when it is another’s, another key under its id, or no answer at all', async () => {
  const id = randomBytes(16)
  const { staff } = await aStaffSession()
  const answer = aPasskey(id).create(await ask(staff, 'ADD'))
  await addPasskey({ staff, answer, now: now() })
  const { staff: other } = await aStaffSession('LEGAL', staff)
  const stranger = await someoneWithPasskey()
  for (const wrong of [stranger.passkey.show, aPasskey(id).show, () => 'null', () => '{"id":1']) {
    const shown = wrong(await ask(other, 'SHOW'))
    const attempt = showPasskey({ staff: other, answer: shown, now: now() })
    expect(await refusalOf(attempt)).toBe('PASSKEY_REFUSED')
  }
  expect(await isIn(other)).toBe(false)
})

it('belongs to one account: its id cannot be taken for another', async () => {
  const id = randomBytes(16)
  const [{ staff }, { staff: stranger }] = [await aStaffSession(), await aStaffSession()]
  const add = async (who: StaffSession) =>
    addPasskey({ staff: who, answer: aPasskey(id).create(await ask(who, 'ADD')), now: now() })
  await add(staff)
  expect(await refusalOf(add(stranger))).toBe('PASSKEY_KNOWN')
  expect(await isIn(stranger)).toBe(false)
})

it('is added beside another factor only after showing that one', async () => {
  const { staff, other } = await someoneWithPasskey()
  expect(await refusalOf(ask(other, 'ADD'))).toBe('CONFIRM_AGAIN')
  const fresh = await asItStands(staff)
  const answer = aPasskey().create(await ask(fresh, 'ADD'))
  expect(await refusalOf(addPasskey({ staff: other, answer, now: now() }))).toBe('FACTOR_EXPIRED')
  expect(await addPasskey({ staff: fresh, answer, now: now() })).toEqual({ first: false })
  expect((await viewFactors(staff)).factors).toHaveLength(2)
})

it('can be removed where another is left, which ends the sessions elsewhere', async () => {
  const { staff, other } = await someoneWithPasskey()
  const fresh = await asItStands(staff)
  const [passkey] = (await viewFactors(fresh)).factors
  const remove = (who: StaffSession) =>
    removeFactor({ staff: who, factorId: passkey?.id ?? '', now: now() })
  expect(await refusalOf(remove(fresh))).toBe('FACTOR_LAST')
  await addApp(fresh, noon)
  expect(await refusalOf(remove(other))).toBe('CONFIRM_AGAIN')
  const stranger = await someoneWithPasskey()
  expect(await refusalOf(remove(await asItStands(stranger.staff)))).toBe('NOT_FOUND')
  await remove(fresh)
  expect((await viewFactors(fresh)).factors).toMatchObject([{ kind: 'TOTP' }])
  expect(await isIn(fresh)).toBe(true)
  expect(
    await refusalOf(
      ask(other, 'SHOW').then(() => showPasskey({ staff: other, answer: '{}', now: now() })),
    ),
  ).toBe('FACTOR_EXPIRED')
})
