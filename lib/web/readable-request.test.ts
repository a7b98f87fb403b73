import { describe, expect, it } from 'vitest'
import { isReadable } from './readable-request'

describe('a request that the framework is given', () => {
  it.each(['/', '/en/my?next=%2Fen', '/api/x', '/%C3%A5', '/en?broken=%', '/a//b'])(
    'may ask for %s',
    (address) => {
      expect(isReadable('GET', address)).toBe(true)
    },
  )

  it.each(['/%', '/%zz', '/%ff', '//', '//evil.example/', 'http://evil.example/', '*', '', '/%00'])(
    'is for no page with %j',
    (address) => {
      expect(isReadable('GET', address)).toBe(false)
    },
  )

  it.each(['TRACE', 'TRACK', 'CONNECT', 'PROPFIND', 'get', ''])('is none by %j', (method) => {
    expect(isReadable(method, '/en')).toBe(false)
  })
})
