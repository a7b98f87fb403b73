import { afterEach, describe, expect, it } from 'vitest'
import { otherController } from '@/tests/factories/other-controller'
import { chooseController, controller } from './controller'

afterEach(() => chooseController())

describe('the controller', () => {
  it('is the one whose portal this is, valid and the same at every call', () => {
    expect(controller().legalName).toBe('Instantor AB')
    expect(controller()).toBe(controller())
  })

  it('can be another one in a test', () => {
    chooseController(otherController)
    expect(controller().legalName).toBe('Granens Gym AB')
  })

  it('is never one with a broken profile, and the reason is told in plain sentences', () => {
    const broken = { ...otherController, shortName: ' ', privacyContact: 'nowhere' }
    expect(() => chooseController(broken)).toThrow(
      'The controller profile cannot be used.\nIn shortName: the text is empty.\nIn privacyContact: must be an e-mail address.',
    )
    expect(controller().legalName).toBe('Instantor AB')
  })
})
