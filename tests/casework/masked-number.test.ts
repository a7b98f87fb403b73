import { expect, it } from 'vitest'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { askedInBrief, whatIsAsked } from '@/lib/casework/requests/what-is-asked'
import { openCase } from '@/lib/casework/staff/open-case'
import { showNumbers } from '@/lib/casework/staff/show-numbers'
import { anAccount, aPerson, noon as now } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest, answer, readyToSend } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'

const form = 'rectification'
const name = 'CONTACT.identityNumber'

it('an identity number to be corrected is covered where it is shown, and read in full only on the record', async () => {
  const person = await aPerson()
  const values = { [`value.${name}`]: '19900101-9802', 'value.CONTACT.name': 'Åsa 1234 Öberg' }
  const fields = [name, 'CONTACT.name']
  await answer(person, [['fields', { fields }]], now, form)
  await answer(person, [['values', values]], now, form)
  await answer(person, [['evidence', {}]], now, form)
  await answer(person, [['meanwhile', { meanwhile: 'no' }]], now, form)
  const { reference } = await submitRequest(await readyToSend(person, now, form))
  // Four digits alone stand now and then in what is sealed.
  expect(JSON.stringify(await snapshot())).not.toMatch(/0101-?9802/)
  const legal = await anAccount('LEGAL')
  for (const { filed } of [
    await viewRequest({ actor: person, reference, now }),
    await openCase({ actor: legal, reference, now }),
  ]) {
    const said = [...(await whatIsAsked('sv', filed)), ...(await askedInBrief('sv', filed))].join()
    expect(said).toContain('19900101-****')
    expect(said, 'other values stand as they were typed').toContain('Åsa 1234 Öberg')
    expect(said).not.toContain('9802')
  }
  const before = await snapshot()
  for (const actor of [person, await anAccount('SUPPORT'), await anAccount('ADMIN')])
    expect(await refusalOf(showNumbers({ actor, reference, now }))).toBe('NOT_FOUND')
  expect((await snapshot())['"public"."LedgerEvent"']).toEqual(before['"public"."LedgerEvent"'])
  expect(await showNumbers({ actor: legal, reference, now })).toEqual({
    [`shown.${name}`]: '19900101-9802',
  })
  const { history } = await viewRequest({ actor: person, reference, now })
  expect(history[0]).toMatchObject({ type: 'number.shown', role: 'LEGAL' })
})

it('a request without one has none to show, and nothing to note', async () => {
  const { reference } = await aFiledRequest()
  const legal = await anAccount('LEGAL')
  const before = await snapshot()
  expect(await showNumbers({ actor: legal, reference, now })).toEqual({})
  expect(await snapshot()).toEqual(before)
})
