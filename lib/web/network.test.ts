import { describe, expect, it } from 'vitest'
import { clientAddress, networkOf } from './network'

describe('the address that limits count', () => {
  it('is that of the connection, whatever a client writes into X-Forwarded-For', () => {
    expect(clientAddress('203.0.113.9', '198.51.100.1', [])).toBe('203.0.113.9')
  })

  it('is the last hop that is no trusted proxy', () => {
    const proxies = ['10.0.0.0/8', '2001:db8::1']
    expect(clientAddress('10.0.0.5', '198.51.100.1, 203.0.113.9, 10.1.1.1', proxies)).toBe(
      '203.0.113.9',
    )
    expect(clientAddress('2001:db8::1', '203.0.113.9', proxies)).toBe('203.0.113.9')
  })

  it('is the proxy itself when it forwards nothing that is an address', () => {
    expect(clientAddress('10.0.0.5', 'unknown', ['10.0.0.5'])).toBe('10.0.0.5')
  })

  it('reads an IPv4 address in its IPv6 form', () => {
    expect(clientAddress('::ffff:203.0.113.9', undefined, [])).toBe('203.0.113.9')
  })

  it('counts a whole /64 of IPv6 as one network', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(networkOf('2001:db8::6')).toBe('2001:db8:0:0')
    expect(networkOf('::1')).toBe('0:0:0:0')
    expect(networkOf('203.0.113.9')).toBe('203.0.113.9')
  })
})
