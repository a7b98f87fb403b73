import { describe, expect, it } from 'vitest'
import { otherController } from '@/tests/factories/other-controller'
import { checkProfile } from './check-profile'
import { instantor } from './instantor'
import { systemsOf } from './systems'

describe('the systems of a controller', () => {
  it('are those the profile states, in the trial or not', () => {
    for (const trial of [true, false])
      expect(systemsOf(otherController, trial)).toMatchObject([{ key: 'DOORS', example: false }])
  })

  it('are examples in the trial alone, where the policy names none, and marked so', () => {
    const systems = systemsOf(instantor, true)
    expect(systems.length).toBeGreaterThan(1)
    expect(systems.every(({ key, example }) => example && key.startsWith('EXAMPLE_'))).toBe(true)
  })

  it('are one entry a category outside it, so that nothing goes without a tick', () => {
    const systems = systemsOf(instantor, false)
    expect(systems.map(({ categories }) => categories)).toEqual([['CONTACT'], ['FINANCIAL']])
    expect(systems[0]?.label).toEqual({
      sv: 'Alla system som har kontaktuppgifter',
      en: 'Every system that holds contact data',
    })
  })
})

describe('checking them', () => {
  const [doors] = systemsOf(otherController, false).map(({ example: _, ...system }) => system)
  if (!doors) throw new Error('The factory has a system.')
  const problems = (systems: unknown) => checkProfile({ ...otherController, systems })

  it('finds nothing in good ones', () => {
    expect(problems([doors])).toEqual([])
    expect(problems({ toFill: true, examples: [doors] })).toEqual([])
    expect(problems({ toFill: true, examples: [] })).toEqual([])
  })

  it('tells of a category that nobody knows, and of one that is held nowhere', () => {
    expect(problems([{ ...doors, categories: ['SONGS'] }])).toEqual([
      'System DOORS holds the category "SONGS", which is not defined.',
      'No system holds the category MEMBERSHIP: name the one that does.',
    ])
  })

  it('tells of a key that stands twice, or that the portal uses itself', () => {
    expect(problems([doors, doors])).toEqual(['Among systems: "DOORS" stands more than once.'])
    expect(problems([{ ...doors, key: 'EVERY_SYSTEM_MEMBERSHIP' }])).toEqual([
      'No system may be called "EVERY_SYSTEM_MEMBERSHIP": the portal uses that name itself.',
    ])
  })

  it('tells of an address that is none', () => {
    expect(problems([{ ...doors, colleague: 'nobody' }])).toEqual([
      'In systems.0.colleague: must be an e-mail address.',
    ])
  })
})
