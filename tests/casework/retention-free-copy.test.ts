import { beforeAll, describe, expect, it } from 'vitest'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { chooseController, controller } from '@/lib/controller/controller'
import type { Actor } from '@/lib/rights/actor'
import { answerWhole } from '../factories/answers'
import { anAccount, aPerson, inStockholm, noon, welcomeForm } from '../factories/people'
import { aFiledRequest, fileAccess } from '../factories/requests'
import { idsOf, leftOfPerson, purge, seen } from '../factories/retention'
import { sql } from '../support/database'

let legal: Actor

beforeAll(async () => {
  legal = await anAccount('LEGAL')
})

describe('the free copy of a year', () => {
  it('is held by the next of joined records when its holder goes', async () => {
    const { person: holder, reference: first } = await aFiledRequest()
    const ids = await idsOf(holder)
    await withdrawRequest({ actor: holder, reference: first, now: noon })
    const later = noon.add({ hours: 24 * 700 })
    const other = await aPerson({ now: later })
    const reference = await fileAccess(other, later)
    await answerWhole({ legal, reference, now: later })
    await sql('UPDATE "DataSubject" SET "freeCopyHolderId" = $1 WHERE "id" = $2', [
      holder.dataSubjectId,
      other.dataSubjectId,
    ])
    await sql('UPDATE "FreeCopyClaim" SET "holderId" = $1 WHERE "holderId" = $2', [
      holder.dataSubjectId,
      other.dataSubjectId,
    ])
    await purge(inStockholm('2028-11-23T00:00'))
    expect((await leftOfPerson(ids))?.record).toBe(false)
    const claims = await sql(
      'SELECT "holderId", "state"::text FROM "FreeCopyClaim" WHERE "holderId" = $1',
      [other.dataSubjectId],
    )
    expect(claims).toEqual([{ holderId: other.dataSubjectId, state: 'KEPT' }])
  })

  it('stays taken to the end of its year where requests are kept shorter, and then goes with its person', async () => {
    // A number of their own: the same person's other records would hold the year.
    const person = await aPerson({ raw: welcomeForm('1980-03-03') })
    await seen(person, noon)
    const reference = await fileAccess(person)
    const ids = await idsOf(person)
    await answerWhole({ legal, reference })
    const { retention } = controller()
    chooseController({ ...controller(), retention: { ...retention, closedRequestMonths: 6 } })
    try {
      const claims = () =>
        sql('SELECT 1 FROM "FreeCopyClaim" WHERE "holderId" = $1', [person.dataSubjectId])
      await purge(inStockholm('2027-05-23T00:00'))
      expect(await leftOfPerson(ids)).toMatchObject({ record: true, requests: 0, key: true })
      await purge(inStockholm('2027-11-21T12:00'))
      expect(await claims()).toHaveLength(1)
      await purge(inStockholm('2027-11-22T12:00'))
      expect(await claims()).toEqual([])
      expect(await leftOfPerson(ids)).toMatchObject({ account: false, record: false, key: false })
    } finally {
      chooseController()
    }
  })
})
