import { describe, expect, it } from 'vitest'
import { terms } from '@/tests/factories/form-terms'
import type { RequestKind } from '../request-kinds'
import { kindWhenFiled, readFiled } from './filed-answers'

const between = { kind: 'between', from: '2026-01-01', to: '2026-01-31' }
const correction = { category: 'CONTACT', field: 'name', value: 'Åsa' }
const filed: [RequestKind, Record<string, unknown>][] = [
  ['ACCESS', { scope: 'everything' }],
  ['ACCESS', { scope: 'everything', different: 'Nya uppgifter' }],
  ['ACCESS', { scope: 'selected', categories: ['GONE'], period: between, different: 'x' }],
  ['ACCESS', { scope: 'selected', categories: ['CONTACT'], period: { kind: 'all' } }],
  ['RECTIFICATION', { corrections: [correction], restrictMeanwhile: true }],
  ['ERASURE', { scope: 'everything', ground: null }],
  ['ERASURE', { scope: 'selected', categories: ['CONTACT'], ground: 'objected' }],
  ['RESTRICTION', { scope: 'everything', situation: 'contests-accuracy' }],
  ['OBJECTION', { about: 'direct-marketing' }],
  ['OBJECTION', { about: 'purposes', purposes: ['CLEAN'], situation: 'Buller.' }],
  ['CONSENT_WITHDRAWAL', { purposes: ['SEND_NEWS'] }],
  ['OTHER', { text: 'Flytta mina uppgifter.' }],
  ['ERASURE', { scope: 'everything', ground: null, eraseFirst: true }],
  ['MINOR_ERASURE', {}],
]

describe('answers that were filed', () => {
  it.each(filed)('of %s are read as they were: %j', (kind, answers) => {
    expect(readFiled(kind, answers)).toEqual({ kind, answers })
  })

  it.each([
    ['ACCESS', undefined],
    ['ACCESS', { scope: 'selected', categories: ['CONTACT'] }],
    ['RECTIFICATION', { corrections: [{ category: 'CONTACT' }], restrictMeanwhile: true }],
    ['ERASURE', { scope: 'everything', ground: 'because' }],
    ['RESTRICTION', { scope: 'everything' }],
    ['OBJECTION', { about: 'purposes', purposes: ['CLEAN'] }],
    ['CONSENT_WITHDRAWAL', { purposes: 'SEND_NEWS' }],
    ['OTHER', { text: null }],
    ['MINOR_ERASURE', null],
  ] as [RequestKind, unknown][])('of %s are never guessed at: %j', (kind, answers) => {
    expect(() => readFiled(kind, answers)).toThrow()
  })

  it('keep their kind, but for an objection to consents alone', () => {
    for (const [kind, answers] of filed)
      expect(kindWhenFiled(readFiled(kind, answers), terms)).toBe(kind)
    const objection = (purposes: string[]) =>
      readFiled('OBJECTION', { about: 'purposes', purposes, situation: '' })
    expect(kindWhenFiled(objection(['SEND_NEWS']), terms)).toBe('CONSENT_WITHDRAWAL')
    expect(kindWhenFiled(objection(['SEND_NEWS', 'CLEAN']), terms)).toBe('OBJECTION')
  })
})
