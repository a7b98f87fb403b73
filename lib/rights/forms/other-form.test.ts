import { describe, expect, it } from 'vitest'
import {
  answerTo,
  fillIn,
  problems,
  readable,
  terms,
  unreadable,
} from '@/tests/factories/form-terms'
import { longestOther, otherForm } from './other-form'

describe('something else', () => {
  it('is one free text, lines and all', () => {
    const { asked, draft } = fillIn(otherForm, { text: { text: ' Flytta\r\nmina uppgifter. ' } })
    expect(asked).toEqual(['text'])
    expect(otherForm.checkAnswers(draft, terms)).toEqual({
      ok: true,
      value: { text: 'Flytta\nmina uppgifter.' },
    })
  })

  it('takes any readable text up to its length as it is', () => {
    for (const text of [...readable, 'å'.repeat(longestOther)]) {
      expect(answerTo(otherForm, 'text', { text })).toEqual({ ok: true, value: { text } })
    }
  })

  it.each([...unreadable, undefined, ['a', 'b'], 1, 'x'.repeat(10_000)])('refuses %j', (text) => {
    expect(problems(answerTo(otherForm, 'text', { text }))[0]).toMatch(
      /^text (OTHER_TEXT_MISSING|TEXT_UNREADABLE|TEXT_TOO_LONG)$/,
    )
  })

  it.each([
    [{ formVersion: 2, text: 'x' }, 'formVersion DRAFT_STALE'],
    [{ formVersion: 1 }, 'text DRAFT_INCOMPLETE'],
    [{ formVersion: 1, text: '' }, 'text DRAFT_INCOMPLETE'],
    [{ formVersion: 1, text: ['x'] }, 'text DRAFT_INCOMPLETE'],
  ])('cannot be sent as %j', (draft, problem) => {
    expect(problems(otherForm.checkAnswers(draft, terms))).toEqual([problem])
  })
})
