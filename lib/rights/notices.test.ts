import { describe, expect, it } from 'vitest'
import { receivedOn as dayIn } from './deadline'
import { isEnded, requestStates } from './life-cycle'
import { dueNotice, halfTimeOn, type Noticed } from './notices'
import { requestKinds } from './request-kinds'

const day = (text: string) => Temporal.PlainDate.from(text)
const request: Noticed = {
  kind: 'ACCESS',
  state: 'IN_PROGRESS',
  receivedOn: day('2026-11-22'),
  dueOn: day('2026-12-22'),
  halfTimeSent: false,
  lateSent: false,
  pausedSince: null,
  reopenedOn: null,
}
const on = (date: string, more: Partial<Noticed> = {}) =>
  dueNotice({ ...request, ...more }, day(date))

describe('half time', () => {
  it('is the day on which half of the days have passed, the later one of an odd number', () => {
    expect(String(halfTimeOn(day('2026-11-22'), day('2026-12-22')))).toBe('2026-12-07')
    expect(String(halfTimeOn(day('2026-01-31'), day('2026-03-03')))).toBe('2026-02-16')
  })

  it('is told from that day on, once, and not after the due date', () => {
    expect(on('2026-12-06')).toBeNull()
    expect(on('2026-12-07')).toBe('HALF_TIME')
    expect(on('2026-12-22')).toBe('HALF_TIME')
    expect(on('2026-12-22', { halfTimeSent: true })).toBeNull()
    expect(on('2026-12-23', { lateSent: true })).toBeNull()
  })

  it('is not told of a request that was answered once and re-opened', () => {
    expect(on('2026-12-10', { reopenedOn: day('2026-12-08') })).toBeNull()
  })
})

describe('a date that passed unanswered', () => {
  it('is told the next day, once, whether or not half time was told', () => {
    expect(on('2026-12-22', { halfTimeSent: true })).toBeNull()
    for (const halfTimeSent of [true, false])
      expect(on('2026-12-23', { halfTimeSent })).toBe('LATE')
    expect(on('2027-02-01')).toBe('LATE')
    expect(on('2026-12-24', { lateSent: true })).toBeNull()
  })

  it('passes at midnight in Stockholm, not in Greenwich', () => {
    const at = (instant: string) => dueNotice(request, dayIn(Temporal.Instant.from(instant)))
    expect(at('2026-12-22T22:59:59.999Z')).toBe('HALF_TIME')
    expect(at('2026-12-22T23:00:00Z')).toBe('LATE')
    const summer = { ...request, receivedOn: day('2026-06-01'), dueOn: day('2026-07-01') }
    const then = (instant: string) => dueNotice(summer, dayIn(Temporal.Instant.from(instant)))
    expect(then('2026-07-01T21:59:59.999Z')).toBe('HALF_TIME')
    expect(then('2026-07-01T22:00:00Z')).toBe('LATE')
  })

  it('is told of a request that was re-opened before it, and not of one re-opened after it', () => {
    expect(on('2026-12-23', { reopenedOn: day('2026-12-22') })).toBe('LATE')
    expect(on('2027-03-02', { reopenedOn: day('2027-03-01') })).toBeNull()
  })
})

describe('no notice goes out', () => {
  it('when the request has ended, or waits for the person', () => {
    const silent = requestStates.filter((state) => on('2026-12-23', { state }) === null)
    const ended = requestStates.filter(isEnded)
    expect(silent.toSorted()).toEqual([...ended, 'WAITING_FOR_PERSON'].toSorted())
  })

  it('while the clock stands still', () => {
    for (const date of ['2026-12-07', '2026-12-23'])
      expect(on(date, { pausedSince: day('2026-11-24') })).toBeNull()
  })

  it('where no month runs, and to the guardian of a child', () => {
    const silent = requestKinds.filter((kind) => on('2026-12-23', { kind }) === null)
    expect(silent).toEqual(['CONSENT_WITHDRAWAL', 'MINOR_ERASURE'])
  })
})
