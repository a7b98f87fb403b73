import { expect, it } from 'vitest'
import { viewAnswerDraft } from '@/lib/casework/staff/answer-draft'
import { fillLine, viewLines } from '@/lib/casework/staff/fill-line'
import { verifyLedger } from '@/lib/ledger/verify'
import { decide } from '@/tests/factories/answers'
import { anAccount, aPerson, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

const line = { key: 'automatedDecisions', sv: 'Inga sådana beslut.', en: 'No such decisions.' }

it('legal fills in a line once for all: it stands in every letter from then on', async () => {
  const legal = await anAccount('LEGAL')
  const open = async () =>
    (await viewLines(legal)).filter(({ filled }) => !filled).map(({ key }) => key)
  expect(await open()).toContain(line.key)
  await fillLine({ actor: legal, raw: { ...line, sv: 'Först.' }, now: noon })
  await fillLine({ actor: legal, raw: line, now: noon.add({ minutes: 1 }) })
  expect(await open()).not.toContain(line.key)
  const { reference } = await aFiledRequest()
  await decide({ legal, reference })
  const { letter } = await viewAnswerDraft(legal, reference, noon)
  expect(letter).toContain(line.sv)
  expect(letter).not.toContain('Först.')
  // Both stay, with who and when, and stand in the ledger of the house.
  const kept = await sql('SELECT 1 FROM "FilledLine" WHERE "filledById" = $1', [legal.accountId])
  expect(kept).toHaveLength(2)
  const events = await sql(`SELECT 1 FROM "LedgerEvent" WHERE "type" = 'line.filled'`)
  expect(events).toHaveLength(2)
  expect((await verifyLedger()).bad).toBeNull()
})

it('a line that differs from case to case, or does not exist, is not filled in so; nor by others', async () => {
  const legal = await anAccount('LEGAL')
  const keys = (await viewLines(legal)).map(({ key }) => key)
  expect(keys).not.toContain('recipients.chosenCompanies')
  const others = [await aPerson(), await anAccount('SUPPORT'), await anAccount('ADMIN')]
  const before = await snapshot()
  for (const key of ['recipients.chosenCompanies', 'forged', '']) {
    expect(await refusalOf(fillLine({ actor: legal, raw: { ...line, key }, now: noon }))).toBe(
      'LINE_UNKNOWN',
    )
  }
  for (const actor of others) {
    expect(await refusalOf(fillLine({ actor, raw: line, now: noon }))).toBe('NOT_FOUND')
    expect(await refusalOf(viewLines(actor))).toBe('NOT_FOUND')
  }
  expect(await snapshot()).toEqual(before)
})
