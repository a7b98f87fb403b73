import { describe, expect, it } from 'vitest'
import { afterSignIn } from './after-sign-in'

const person = { accountId: 'a', role: 'DATA_SUBJECT', onboarded: false, wayBack: null } as const

describe('where someone goes after signing in', () => {
  it('is the welcome page for someone new, with the way back in its address', () => {
    expect(afterSignIn(person)).toBe('/welcome')
    expect(afterSignIn({ ...person, wayBack: '/en/my/requests/new' })).toBe(
      '/welcome?next=%2Fmy%2Frequests%2Fnew',
    )
  })

  it.each(['/welcome?as=marked', '/en/welcome?as=marked'])(
    'is the welcome page they came from, its mark kept: %s',
    (wayBack) => {
      expect(afterSignIn({ ...person, wayBack })).toBe('/welcome?as=marked')
    },
  )

  it.each(['/my/consents', '/my/consents/INS-0000-0000/done'])(
    'is a page about consents at once, which asks nobody who they are: %s',
    (wayBack) => {
      expect(afterSignIn({ ...person, wayBack })).toBe(wayBack)
    },
  )

  it('is the way back, else the first page of the role, for everyone else', () => {
    expect(afterSignIn({ ...person, onboarded: true, wayBack: '/my/profile' })).toBe('/my/profile')
    expect(afterSignIn({ ...person, onboarded: true })).toBe('/my')
  })

  it('is the second factor for staff, with the way back in its address', () => {
    expect(afterSignIn({ ...person, role: 'LEGAL' })).toBe('/sign-in/second-factor')
    expect(afterSignIn({ ...person, role: 'SUPPORT', wayBack: '/en/support?a=1' })).toBe(
      '/sign-in/second-factor?next=%2Fsupport%3Fa%3D1',
    )
  })
})
