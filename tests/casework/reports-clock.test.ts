import { beforeAll, describe, expect, it } from 'vitest'
import { viewReports } from '@/lib/casework/staff/view-reports'
import type { Actor } from '@/lib/rights/actor'
import { deadlineVectors } from '@/tests/factories/deadline-vectors'
import { anAccount, inStockholm, noon } from '@/tests/factories/people'
import { move } from '@/tests/factories/queued'
import { aFiledRequest } from '@/tests/factories/requests'

// "Within one month" and "within three" are the statutory dates: clamped, with the days suspended, rolled over days off (rules.md 1).
const more = {
  extendedAt: noon.toString(),
  extensionReason: 'COMPLEX',
  sealedExtensionReason: '\\x00',
}
const less = { extendedAt: null, extensionReason: null, sealedExtensionReason: null }
const dayAfter = (date: string) => Temporal.PlainDate.from(date).add({ days: 1 }).toString()

let legal: Actor
let references: string[]
beforeAll(async () => {
  legal = await anAccount('LEGAL')
  references = []
  for (let count = 0; count < 6; count += 1) references.push((await aFiledRequest()).reference)
})

describe('a report counts by the statutory dates', () => {
  it.each(deadlineVectors)(
    '$received, $suspendedDays days suspended: $due and $extended',
    async (vector) => {
      const { received, suspendedDays, due, extended } = vector
      const cases = [
        // On the last minute of the first due date, with and without more time taken, and a day later.
        { on: due, late: false, extended: false },
        { on: due, late: false, extended: true },
        { on: dayAfter(due), late: true, extended: false },
        { on: dayAfter(due), late: false, extended: true },
        { on: extended, late: false, extended: true },
        { on: dayAfter(extended), late: true, extended: true },
      ]
      for (const [index, each] of cases.entries()) {
        const at = inStockholm(`${each.on}T23:59`).toString()
        await move(references[index] ?? '', {
          receivedOn: received,
          targetOn: due,
          suspendedDays,
          dueOn: each.extended ? extended : due,
          extendedDueOn: extended,
          ...(each.extended ? more : less),
          state: 'DELIVERED',
          outcome: 'COPY',
          deliveredAt: at,
          endedAt: at,
        })
      }
      const day = Temporal.PlainDate.from(received)
      const period = { from: day, to: day }
      const { all } = await viewReports({ actor: legal, period, now: noon })
      const late = cases.filter((each) => each.late).length
      expect(all).toMatchObject({ answered: 6, inOneMonth: 2, inThreeMonths: 5, late, extended: 4 })
    },
  )
})
