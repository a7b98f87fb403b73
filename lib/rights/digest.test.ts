import { describe, expect, it } from 'vitest'
import { datesTold, digestDay, isFirstInMonth, toldAhead } from './digest'
import { isWorkingDay } from './working-days'

const stockholm = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Stockholm').toInstant()
const date = (text: string) => Temporal.PlainDate.from(text)

describe('the morning’s digest', () => {
  it.each([
    ['2026-11-23T06:59:59.999', null],
    ['2026-11-23T07:00', '2026-11-23'],
    ['2026-11-23T23:59', '2026-11-23'],
    ['2026-11-22T09:00', null],
    ['2026-11-21T09:00', null],
    ['2026-12-25T09:00', null],
    ['2026-06-18T07:00', '2026-06-18'],
    ['2026-12-24T07:00', '2026-12-24'],
  ])('at %s in Stockholm is that of %s', (at, day) => {
    expect(digestDay(stockholm(at))?.toString() ?? null).toBe(day)
  })

  it.each([
    ['2026-12-01', '2026-11-30T07:00', true],
    ['2026-12-02', '2026-12-01T00:00', false],
    ['2026-12-02', '2026-11-30T23:59:59.999', true],
    ['2026-12-31', '2026-12-01T07:00', false],
    ['2027-12-01', '2026-12-01T07:00', true],
  ])('of %s after one made at %s is the first in its month: %s', (day, since, first) => {
    expect(isFirstInMonth(date(day), stockholm(since))).toBe(first)
  })

  it('tells of every date once ahead, whichever days have no digest', () => {
    for (const ahead of toldAhead.filter((days) => days > 0)) {
      const told = new Map<string, number>()
      for (let day = date('2026-01-02'); day.year === 2026; day = day.add({ days: 1 })) {
        if (!isWorkingDay(day)) continue
        const { from, to } = datesTold(day, ahead)
        for (let due = from; Temporal.PlainDate.compare(due, to) <= 0; due = due.add({ days: 1 }))
          told.set(due.toString(), (told.get(due.toString()) ?? 0) + 1)
      }
      for (let due = date('2026-01-20'); due.month < 12; due = due.add({ days: 1 }))
        expect([due.toString(), told.get(due.toString())]).toEqual([due.toString(), 1])
    }
  })

  it('tells of what is due today on that day alone', () => {
    expect(datesTold(date('2026-11-23'), 0)).toEqual({
      from: date('2026-11-23'),
      to: date('2026-11-23'),
    })
    expect(datesTold(date('2026-11-23'), 3)).toEqual({
      from: date('2026-11-24'),
      to: date('2026-11-26'),
    })
  })
})
