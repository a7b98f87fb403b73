import fc from 'fast-check'
import personnummer from 'personnummer'
import { describe, expect, it } from 'vitest'
import { checkIdentityNumber, maskIdentityNumber } from './identity-number'

const today = Temporal.PlainDate.from('2026-11-22')
const read = (text: string, on = today) => {
  const checked = checkIdentityNumber(text, on)
  if (!checked.ok)
    return checked.problems.map((problem) => `${problem.field} ${problem.code}`).join()
  return `${checked.value.number} ${checked.value.birthDate} ${checked.value.coordination}`
}

/** Nine digits and the one that makes their weighted sum divisible by ten, found by trying. */
function complete(nine: string): string {
  for (let check = 0; check < 10; check += 1) {
    const digits = [...`${nine}${check}`].map(Number)
    const sum = digits.reduce((total, digit, place) => {
      const doubled = place % 2 === 0 ? digit * 2 : digit
      return total + Math.floor(doubled / 10) + (doubled % 10)
    }, 0)
    if (sum % 10 === 0) return `${nine}${check}`
  }
  throw new Error('no check digit')
}

describe('Swedish identity numbers', () => {
  it.each([
    '198112189876',
    '19811218-9876',
    '811218-9876',
    '8112189876',
    ' 81 12 18 - 98 76 ',
    '811218–9876',
    '19811218\u00a09876',
  ])('reads %j', (text) => {
    expect(read(text)).toBe('198112189876 1981-12-18 false')
  })

  it('reads a coordination number: day + 60', () => {
    expect(read('701063-2391')).toBe('197010632391 1970-10-03 true')
    expect(read(complete('701099123'))).toBe('identityNumber IDENTITY_NUMBER_DATE')
    expect(read(complete('701060123'))).toBe('identityNumber IDENTITY_NUMBER_DATE')
    expect(read(complete('701091123'))).toBe(`19${complete('701091123')} 1970-10-31 true`)
  })

  it.each([
    ['', 'IDENTITY_NUMBER_MISSING'],
    ['   ', 'IDENTITY_NUMBER_MISSING'],
    ['81121898', 'IDENTITY_NUMBER_FORMAT'],
    ['811218-987', 'IDENTITY_NUMBER_FORMAT'],
    ['1811218-9876', 'IDENTITY_NUMBER_FORMAT'],
    ['8112189876x', 'IDENTITY_NUMBER_FORMAT'],
    ['811218--9876', 'IDENTITY_NUMBER_FORMAT'],
    ['811218-T876', 'IDENTITY_NUMBER_FORMAT'],
    ['8112-189876', 'IDENTITY_NUMBER_FORMAT'],
    [complete('811218000'), 'IDENTITY_NUMBER_FORMAT'],
    ['٨١١٢١٨٩٨٧٦', 'IDENTITY_NUMBER_FORMAT'],
    [complete('811318123'), 'IDENTITY_NUMBER_DATE'],
    [complete('810229123'), 'IDENTITY_NUMBER_DATE'],
    [complete('811232123'), 'IDENTITY_NUMBER_DATE'],
    [`20${complete('261123123')}`, 'IDENTITY_NUMBER_DATE'],
    [`18${complete('950101123')}`, 'IDENTITY_NUMBER_DATE'],
    ['811218-9875', 'IDENTITY_NUMBER_CHECK_DIGIT'],
    ['19811218-9877', 'IDENTITY_NUMBER_CHECK_DIGIT'],
  ])('%j: %s', (text, code) => {
    expect(read(text)).toBe(`identityNumber ${code}`)
  })

  it.each([
    ['261122', '', '2026-11-22'],
    ['261123', '', '1926-11-23'],
    ['261123', '-', '1926-11-23'],
    ['270101', '-', '1927-01-01'],
    ['000229', '-', '2000-02-29'],
    ['250101', '+', '1925-01-01'],
    ['261231', '+', '1926-12-31'],
    ['260101', '+', '1926-01-01'],
  ])('%s with "%s" in 2026 was born on %s', (date, sign, born) => {
    expect(read(`${date}${sign}${complete(`${date}123`).slice(6)}`)).toContain(` ${born} `)
  })

  it('puts "+" a hundred years back, past what is plausible is a wrong date', () => {
    expect(read(`270101+${complete('270101123').slice(6)}`)).toBe(
      'identityNumber IDENTITY_NUMBER_DATE',
    )
    expect(read(`010229-${complete('010229123').slice(6)}`)).toBe(
      'identityNumber IDENTITY_NUMBER_DATE',
    )
    const leap = Temporal.PlainDate.from('2000-01-15')
    expect(read(`000229-${complete('000229123').slice(6)}`, leap)).toBe(
      'identityNumber IDENTITY_NUMBER_DATE',
    )
    expect(read(`18${complete('960101123')}`)).toContain(' 1896-01-01 ')
  })

  it('agrees with an independent check on twelve digits of any kind', () => {
    const nearlyDate = fc
      .tuple(
        fc.integer({ min: 1897, max: 2025 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 93 }),
      )
      .map(([y, m, d]) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`)
    fc.assert(
      fc.property(nearlyDate, fc.nat(9999), (date, last) => {
        const text = `${date}${String(last).padStart(4, '0')}`
        const valid = personnummer.valid(text)
        expect(checkIdentityNumber(text, today).ok).toBe(valid)
        const good = date.slice(0, 2) + complete(text.slice(2, 11))
        expect(checkIdentityNumber(good, today).ok).toBe(personnummer.valid(good))
      }),
      { numRuns: 3000 },
    )
  })

  it('gives back its own long form, whatever form was typed', () => {
    const birth = fc.nat(36_000).map((days) => Temporal.PlainDate.from('1926-11-23').add({ days }))
    fc.assert(
      fc.property(
        birth,
        fc.integer({ min: 1, max: 999 }),
        fc.boolean(),
        (date, serial, coordination) => {
          const day = String(date.day + (coordination ? 60 : 0)).padStart(2, '0')
          const yymm = date.toString().slice(2, 7).replace('-', '')
          const short = complete(`${yymm}${day}${String(serial).padStart(3, '0')}`)
          const long = String(date.year).slice(0, 2) + short
          const expected = `${long} ${date} ${coordination}`
          expect(read(long)).toBe(expected)
          expect(read(short)).toBe(expected)
          expect(read(`${long.slice(0, 8)}-${long.slice(8)}`)).toBe(expected)
        },
      ),
    )
  })

  it('is shown without its last four digits', () => {
    expect(maskIdentityNumber('198112189876')).toBe('19811218-****')
  })
})
