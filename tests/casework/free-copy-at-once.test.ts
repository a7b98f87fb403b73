import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { insertClaim } from '@/lib/data/free-copies'
import { transaction } from '@/lib/data/transaction'
import { verifyLedger } from '@/lib/ledger/verify'
import { benchFreeCopy } from '@/tests/bench/free-copy'
import { aPersonTyping, fileAllTheSame } from '@/tests/factories/free-copies'
import { noon } from '@/tests/factories/people'
import { sql } from '@/tests/support/database'

it('gives one person who files many times at once over 4 servers one claim, and shows the rest that request (R2)', {
  timeout: 120_000,
}, async () => {
  const measured = await benchFreeCopy({ repetitions: 2, attempts: 40 })
  expect(measured.figure).toContain('0 of 2 repetitions')
  expect(measured).toMatchObject({ id: 'R2', passed: true })
  expect((await verifyLedger()).bad).toBeNull()
})

it('gives one claim to twenty requests that take it at once with nothing but the database between them', async () => {
  const person = await aPersonTyping()
  const references: string[] = []
  for (let count = 0; count < 20; count += 1) references.push(await fileAllTheSame(person, noon))
  await sql('DELETE FROM "FreeCopyClaim"')
  const rows = await sql<{ id: string }>('SELECT "id" FROM "Request" WHERE "reference" = ANY($1)', [
    references,
  ])
  const validFrom = Temporal.PlainDate.from('2026-11-22')
  const taken = await Promise.all(
    rows.map(({ id: requestId }) =>
      transaction((tx) =>
        insertClaim(tx, {
          id: randomUUID(),
          holderId: String(person.dataSubjectId),
          requestId,
          validFrom,
          validUntil: validFrom.add({ years: 1 }),
        }),
      ),
    ),
  )
  expect(taken.filter(Boolean)).toHaveLength(1)
  const claims = await sql(`SELECT 1 FROM "FreeCopyClaim" WHERE "holderId" = $1`, [
    person.dataSubjectId,
  ])
  expect(claims).toHaveLength(1)
})
