import { describe, expect, it } from 'vitest'
import { otherController } from '@/tests/factories/other-controller'
import { checkProfile } from './check-profile'

const [membership] = otherController.categories
if (!membership) throw new Error('The factory has a category.')

const toFill = {
  toFill: true as const,
  key: 'storage.membership',
  question: { sv: 'Hur länge?', en: 'How long?' },
  example: { sv: 'Ett år.', en: 'One year.' },
}
const withStorage = (storage: unknown) => ({
  ...otherController,
  categories: [{ ...membership, storage }],
})

describe('checking a profile', () => {
  it('finds nothing in a good one', () => {
    expect(checkProfile(otherController)).toEqual([])
    expect(checkProfile(withStorage(toFill))).toEqual([])
  })

  it('tells of a purpose that is referenced but not defined', () => {
    const categories = [{ ...membership, purposes: ['SEND_NEWS', 'SING'] }]
    expect(checkProfile({ ...otherController, categories })).toEqual([
      'Category MEMBERSHIP has the purpose "SING", which is not defined.',
    ])
  })

  it('tells of a purpose with a name that the portal uses itself', () => {
    const [door, news] = otherController.purposes
    if (!door || !news) throw new Error('The factory has two purposes.')
    const purposes = [door, news, { ...news, key: 'ALL' }, { ...news, key: 'BANK_COLLECTION' }]
    expect(checkProfile({ ...otherController, purposes })).toEqual([
      'No purpose may be called "ALL": the portal uses that name itself.',
      'No purpose may be called "BANK_COLLECTION": the portal uses that name itself.',
    ])
  })

  it('tells of keys that stand twice, lines to fill included', () => {
    const categories = [
      { ...membership, storage: toFill, source: toFill },
      { ...membership, fields: [...membership.fields, ...membership.fields] },
    ]
    expect(checkProfile({ ...otherController, categories })).toEqual([
      'Among categories: "MEMBERSHIP" stands more than once.',
      'Among the fields of MEMBERSHIP: "name" stands more than once.',
      'Among the fields of MEMBERSHIP: "visits" stands more than once.',
      'Among lines to fill: "storage.membership" stands more than once.',
    ])
  })

  it('tells of a text that is empty or missing in one language', () => {
    const categories = [{ ...membership, label: { sv: 'Medlemskap', en: ' ' } }]
    expect(checkProfile({ ...otherController, categories })).toEqual([
      'In categories.0.label: the English text is empty.',
    ])
    expect(checkProfile(withStorage({ ...toFill, question: { en: 'How long?' } }))).toEqual([
      'In categories.0.storage.question: the Swedish text is missing.',
    ])
    expect(checkProfile(withStorage({ text: { sv: '', en: 'A year.' }, clause: 'P4' }))).toEqual([
      'In categories.0.storage.text: the Swedish text is empty.',
    ])
  })

  it('tells of settings it does not know, and of those that cannot be', () => {
    expect(checkProfile({ ...otherController, colour: 'green' })).toEqual([
      'In the profile: "colour" is not known.',
    ])
    const retention = { ...otherController.retention, copyReminderDay: 14 }
    expect(checkProfile({ ...otherController, retention })).toEqual([
      'The reminder about a copy must come before the day when the copy is deleted.',
    ])
    expect(checkProfile({ ...otherController, targetWorkingDays: 0 })).toEqual([
      'In targetWorkingDays: must be more than nothing.',
    ])
  })

  it('tells of a question that would break its marker', () => {
    const question = { sv: 'Hur länge [år]?', en: 'How long?' }
    expect(checkProfile(withStorage({ ...toFill, question }))).toEqual([
      'The question of line "storage.membership" must be one line without brackets.',
    ])
  })

  it('survives anything', () => {
    for (const data of [undefined, null, 7, 'x', [], {}]) {
      expect(checkProfile(data).length).toBeGreaterThan(0)
    }
  })
})
