import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy'

describe('the policy of a page', () => {
  const policy = contentSecurityPolicy('abc', { secure: true, development: false })

  it('allows nothing by default and nothing unsafe', () => {
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/https?:|\*|data:/)
  })

  it('lets only scripts with the nonce run', () => {
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';")
  })

  it('asks for https only where the portal is reached over it', () => {
    expect(policy).toContain('upgrade-insecure-requests')
    const plain = contentSecurityPolicy('abc', { secure: false, development: false })
    expect(plain).not.toContain('upgrade-insecure-requests')
  })
})
