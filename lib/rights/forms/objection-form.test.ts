import { describe, expect, it } from 'vitest'
import {
  answerTo,
  fillIn,
  problems,
  readable,
  terms,
  unreadable,
} from '@/tests/factories/form-terms'
import { longestSituation, objectionForm, splitObjection } from './objection-form'

const check = (draft: Record<string, unknown>) => objectionForm.checkAnswers(draft, terms)
const whole = { formVersion: 1, about: 'purposes', purposes: ['CLEAN'], situation: 'Buller.' }

describe('an objection', () => {
  it('to direct marketing is one question, without a reason', () => {
    const { asked, draft } = fillIn(objectionForm, { about: { about: 'direct-marketing' } })
    expect(asked).toEqual(['about'])
    expect(check(draft)).toEqual({ ok: true, value: { about: 'direct-marketing' } })
    expect(check({ ...whole, about: 'direct-marketing' })).toEqual({
      ok: true,
      value: { about: 'direct-marketing' },
    })
  })

  it('to other processing asks for the situation of the person', () => {
    const { asked, draft } = fillIn(objectionForm, {
      about: { about: 'purposes' },
      purposes: { purposes: ['CLEAN', 'OPEN_THE_DOOR'] },
      situation: { situation: ' Jag jobbar natt.\r\nOch sover på dagen. ' },
    })
    expect(asked).toEqual(['about', 'purposes', 'situation'])
    expect(check(draft)).toEqual({
      ok: true,
      value: {
        about: 'purposes',
        purposes: ['OPEN_THE_DOOR', 'CLEAN'],
        situation: 'Jag jobbar natt.\nOch sover på dagen.',
      },
    })
  })

  it('to what rests on consent alone asks for no reason, and files none', () => {
    const { asked, draft } = fillIn(objectionForm, {
      about: { about: 'purposes' },
      purposes: { purposes: 'SEND_NEWS' },
    })
    expect(asked).toEqual(['about', 'purposes'])
    const value = { about: 'purposes', purposes: ['SEND_NEWS'], situation: '' }
    expect(check(draft)).toEqual({ ok: true, value })
    expect(check({ ...draft, situation: 'Skriven förut.' })).toEqual({ ok: true, value })
  })

  it('asks for the reason once something else is chosen as well', () => {
    const typed = { about: { about: 'purposes' }, purposes: { purposes: ['SEND_NEWS', 'CLEAN'] } }
    expect(() => fillIn(objectionForm, typed)).toThrow('OBJECTION_SITUATION_MISSING')
  })

  it('is asked for the reason when the purpose no longer rests on consent', () => {
    const { draft } = fillIn(objectionForm, {
      about: { about: 'purposes' },
      purposes: { purposes: 'SEND_NEWS' },
    })
    const changed = objectionForm.checkAnswers(draft, { ...terms, consents: [] })
    expect(problems(changed)).toEqual(['situation DRAFT_INCOMPLETE'])
  })

  it.each([
    ['about', {}, 'about OBJECTION_MISSING'],
    ['about', { about: 'everything' }, 'about OBJECTION_MISSING'],
    ['purposes', {}, 'purposes PURPOSES_EMPTY'],
    ['purposes', { purposes: [] }, 'purposes PURPOSES_EMPTY'],
    ['purposes', { purposes: ['CLEAN', 'constructor'] }, 'purposes PURPOSE_UNKNOWN'],
    ['purposes', { purposes: [{}] }, 'purposes PURPOSE_UNKNOWN'],
    ['situation', {}, 'situation OBJECTION_SITUATION_MISSING'],
    ['situation', { situation: 'x'.repeat(10_000) }, 'situation TEXT_TOO_LONG'],
  ])('refuses at %s what was typed: %j', (key, raw, problem) => {
    expect(problems(answerTo(objectionForm, key, raw))).toEqual([problem])
  })

  it('takes any readable text up to its length as it is', () => {
    for (const situation of [...readable, '👩‍👧'.repeat(1_000), 'x'.repeat(longestSituation)]) {
      expect(answerTo(objectionForm, 'situation', { situation })).toEqual({
        ok: true,
        value: { situation },
      })
    }
    for (const situation of unreadable)
      expect(answerTo(objectionForm, 'situation', { situation }).ok).toBe(false)
  })

  it.each([
    [{ ...whole, formVersion: 0 }, 'formVersion DRAFT_STALE'],
    [{ ...whole, about: undefined }, 'about DRAFT_INCOMPLETE'],
    [{ ...whole, purposes: [] }, 'purposes DRAFT_INCOMPLETE'],
    [{ ...whole, purposes: ['GONE'] }, 'purposes PURPOSE_UNKNOWN'],
    [{ ...whole, situation: '' }, 'situation DRAFT_INCOMPLETE'],
    [{ ...whole, byConsentAlone: true, situation: undefined }, 'situation DRAFT_INCOMPLETE'],
  ])('cannot be sent as %j', (draft, problem) => {
    expect(problems(check(draft))).toEqual([problem])
  })
})

describe('what an objection comes to', () => {
  const about = 'purposes' as const
  const situation = 'Buller.'

  it.each([
    [['SEND_NEWS'], ['SEND_NEWS'], null],
    [['CLEAN'], [], ['CLEAN']],
    [['SEND_NEWS', 'CLEAN'], ['SEND_NEWS'], ['CLEAN']],
  ])('%j takes back %j and objects to %j', (purposes, takenBack, left) => {
    expect(splitObjection({ about, purposes, situation }, terms)).toEqual({
      takenBack,
      objection: left && { about, purposes: left, situation },
    })
  })

  it('leaves direct marketing an objection, whatever rests on consent', () => {
    const objection = { about: 'direct-marketing' } as const
    expect(splitObjection(objection, terms)).toEqual({ takenBack: [], objection })
  })
})
