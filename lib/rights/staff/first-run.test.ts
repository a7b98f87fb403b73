import { describe, expect, it } from 'vitest'
import { backupDays, type FirstRunItem, firstRun, firstRunStates, type House } from './first-run'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const before = now.subtract({ minutes: 5 })

const house = (more: Partial<House> = {}): House => ({
  testMail: { state: 'SENT', createdAt: before },
  admins: 2,
  legal: 2,
  openLines: 0,
  exampleLines: 0,
  masterKey: 'ENVIRONMENT',
  checks: { TEST_MAIL: now, BACKUPS: now, MASTER_KEY: now },
  ...more,
})

const stateOf = (item: FirstRunItem, more: Partial<House>) =>
  firstRun(house(more), now).find((each) => each.item === item)

describe('the first-run list', () => {
  it('is done when everything stands', () => {
    const list = firstRun(house(), now)
    expect(list.map(({ item }) => item)).toEqual(Object.keys(firstRunStates))
    expect(list.every(({ done }) => done)).toBe(true)
  })

  it.each<[string, FirstRunItem, Partial<House>, string]>([
    ['no test mail', 'testMail', { testMail: null }, 'NEVER'],
    ['one under way', 'testMail', { testMail: { state: 'QUEUED', createdAt: before } }, 'QUEUED'],
    ['one that failed', 'testMail', { testMail: { state: 'FAILED', createdAt: before } }, 'FAILED'],
    ['one that nobody has seen', 'testMail', { checks: {} }, 'SENT'],
    [
      'one that nobody has seen since',
      'testMail',
      { testMail: { state: 'SENT', createdAt: now.add({ seconds: 1 }) } },
      'SENT',
    ],
    ['one admin', 'admins', { admins: 1 }, 'ONE'],
    ['no legal', 'legal', { legal: 0 }, 'NONE'],
    ['one legal: nobody to approve', 'legal', { legal: 1 }, 'ONE'],
    ['open lines', 'lines', { openLines: 2, exampleLines: 1 }, 'OPEN'],
    ['examples', 'lines', { exampleLines: 1 }, 'EXAMPLES'],
    ['the trial’s own key', 'keys', { masterKey: 'TRIAL' }, 'TRIAL'],
    ['a key without a copy', 'keys', { checks: {} }, 'NOT_KEPT'],
    ['no backups', 'backups', { checks: {} }, 'NEVER'],
    [
      'backups tried long ago',
      'backups',
      { checks: { BACKUPS: now.subtract({ hours: backupDays * 24 + 1 }) } },
      'OLD',
    ],
  ])('says what to do about %s', (_, item, more, state) => {
    expect(stateOf(item, more)).toMatchObject({ state, done: false })
  })

  it('counts what is missing', () => {
    expect(stateOf('lines', { openLines: 2, exampleLines: 1 })?.count).toBe(3)
    expect(stateOf('legal', { legal: 1 })?.count).toBe(1)
  })

  it('lets a note on backups count for a quarter', () => {
    const noted = now.subtract({ hours: backupDays * 24 })
    expect(stateOf('backups', { checks: { BACKUPS: noted } })).toMatchObject({ done: true })
  })
})
