import { afterEach, describe, expect, it } from 'vitest'
import { adoptSettings, env } from '@/lib/env'
import { strictTransport } from '@/lib/web/security-headers'
import {
  cookieOptions,
  deskCookie,
  eidCookie,
  eidPersonCookie,
  sessionCookie,
  signInCookie,
} from './cookies'

const all = [sessionCookie, signInCookie, eidCookie, eidPersonCookie, deskCookie]
const before = env().publicUrl.href
afterEach(() => adoptSettings({ PUBLIC_URL: before }))

describe('every cookie', () => {
  it('is bound to its host and to https where the portal has it', () => {
    adoptSettings({ PUBLIC_URL: 'https://rights.example.com' })
    for (const name of all) expect(name()).toMatch(/^__Host-insyn\./)
    expect(cookieOptions(60)).toEqual({
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
      path: '/',
      maxAge: 60,
    })
  })

  it('can be kept by a browser without https, in the trial', () => {
    adoptSettings({ PUBLIC_URL: 'http://localhost:3000' })
    for (const name of all) expect(name()).toMatch(/^insyn\./)
    expect(cookieOptions(60)).toMatchObject({ httpOnly: true, secure: false, sameSite: 'lax' })
  })
})

it('a browser that was here over https comes back over https, for two years and for all subdomains', () => {
  expect(strictTransport.value).toBe('max-age=63072000; includeSubDomains')
})
