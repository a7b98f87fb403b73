import { describe, expect, it } from 'vitest'
import { viewConsents } from '@/lib/casework/consents/view-consents'
import { importConsents } from '@/lib/commands/import-consents'
import { bankCollection } from '@/lib/rights/consents'
import { anAccount, anAddress, noon } from '@/tests/factories/people'
import { snapshot } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

const header = 'email,identityNumber,purpose,policyVersion,givenAt,withdrawnAt'
const given = '2026-01-31T10:00:00Z'
const bytesOf = (...lines: string[]) => new TextEncoder().encode([header, ...lines].join('\r\n'))
const take = (...lines: string[]) => importConsents(bytesOf(...lines), noon)

describe('importing consents', () => {
  it('puts them on record, where their owner finds them', async () => {
    const email = anAddress()
    const lines = [
      `${email.toUpperCase()},,${bankCollection},"2024, maj",${given},`,
      `,19900101-9802,SECURE_QUALITY,1,${given},2026-02-01T00:00:00Z`,
    ]
    expect(await take(...lines)).toEqual({ ok: true, records: 2, fresh: 2 })
    const [bank] = await viewConsents(await anAccount('DATA_SUBJECT', email))
    expect(bank?.standing).toMatchObject({ state: 'GIVEN', policyVersion: '2024, maj' })
  })

  it('adds nothing a second time but a withdrawal that has come since', async () => {
    const email = anAddress()
    const line = (withdrawn = '') => `${email},,${bankCollection},1,${given},${withdrawn}`
    expect(await take(line())).toMatchObject({ fresh: 1 })
    expect(await take(line())).toEqual({ ok: true, records: 1, fresh: 0 })
    expect(await take(line('2026-03-01T00:00:00Z'))).toMatchObject({ fresh: 0 })
    expect(await take(line())).toMatchObject({ fresh: 0 })
    const [bank] = await viewConsents(await anAccount('DATA_SUBJECT', email))
    expect(bank?.standing.state).toBe('WITHDRAWN')
  })

  it('keeps nothing when one line is wrong, and tells each by its line alone', async () => {
    const right = `a@example.com,,${bankCollection},1,${given},`
    const before = await snapshot()
    const told = await take(right, 'hemlig@,,NOTHING,1,igår,', 'too,few', right)
    expect(told).toEqual({
      ok: false,
      problems: [
        { line: 3, code: 'EMAIL_INVALID' },
        { line: 3, code: 'PURPOSE_UNKNOWN' },
        { line: 3, code: 'GIVEN_AT_INVALID' },
        { line: 4, code: 'COLUMNS_WRONG' },
        { line: 5, code: 'REPEATED' },
      ],
    })
    expect(JSON.stringify(told)).not.toContain('hemlig')
    expect(await snapshot()).toEqual(before)
  })

  it.each<[string, Uint8Array, string]>([
    ['no header', new TextEncoder().encode('a@example.com,,X,1,,\n'), 'HEADER_WRONG'],
    ['nothing', new Uint8Array(), 'HEADER_WRONG'],
    ['broken quotes', new TextEncoder().encode(`${header}\n"a`), 'QUOTE_UNCLOSED'],
    ['another encoding', Uint8Array.of(0xe5, 0xe4, 0xf6), 'TEXT_UNREADABLE'],
  ])('refuses a file with %s', async (_, bytes, code) => {
    expect(await importConsents(bytes, noon)).toMatchObject({ ok: false, problems: [{ code }] })
  })

  it('takes thousands in batches', async () => {
    const lines = Array.from(
      { length: 12_000 },
      (_, at) => `many-${at}@example.com,,${bankCollection},1,${given},`,
    )
    expect(await take(...lines)).toEqual({ ok: true, records: 12_000, fresh: 12_000 })
    const rows = await sql(`SELECT 1 FROM "ConsentRecord" WHERE "emailHash" IS NOT NULL`)
    expect(rows.length).toBeGreaterThanOrEqual(12_000)
  })
})
