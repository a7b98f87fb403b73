import { describe, expect, it } from 'vitest'
import { otherController } from '@/tests/factories/other-controller'
import { consentsOf, consentTexts, withoutConsent } from './consents'
import { instantor } from './instantor'

describe('the consents of a controller', () => {
  it('begin with collecting from the bank, and are every purpose while legal names no other basis', () => {
    const keys = consentsOf(instantor).map(({ key }) => key)
    expect(keys).toEqual(['BANK_COLLECTION', ...instantor.purposes.map(({ key }) => key)])
    expect(withoutConsent(instantor, 'sv')).toEqual([])
  })

  it('have no bank where nothing is collected, and leave out what rests on another basis', () => {
    expect(consentsOf(otherController).map(({ key }) => key)).toEqual(['SEND_NEWS'])
    expect(withoutConsent(otherController, 'en')).toEqual(['open the door for you'])
  })

  it('are named in words; one that is gone from the profile by its key', () => {
    expect(consentTexts(otherController, 'sv', ['SEND_NEWS', 'GONE'])).toEqual([
      'skicka nyheter',
      'GONE',
    ])
  })
})
