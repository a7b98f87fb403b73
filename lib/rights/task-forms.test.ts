import { describe, expect, it } from 'vitest'
import type { Checked } from './refusal'
import {
  checkNotice,
  checkNoticeEnding,
  checkRecipients,
  checkTaskAnswer,
  checkTaskAsk,
  longestReason,
  longestRecipientName,
  longestTaskText,
  noticeEndings,
} from './task-forms'

const today = Temporal.PlainDate.from('2026-11-23')
const codes = (checked: Checked<unknown>) =>
  checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`)
const due = (text: string) => {
  const [year, month, day] = text.split('-')
  return { 'due-year': year, 'due-month': month, 'due-day': day }
}
const ask = { email: ' Kollega@Example.com ', text: ' Lämna allt. ', ...due('2026-11-26') }

describe('what a colleague is asked', () => {
  it('is tidied', () => {
    expect(checkTaskAsk({ ...ask, language: 'en' }, today)).toEqual({
      ok: true,
      value: {
        email: 'kollega@example.com',
        text: 'Lämna allt.',
        dueOn: Temporal.PlainDate.from('2026-11-26'),
        locale: 'en',
      },
    })
  })

  it.each<[Record<string, unknown>, string[]]>([
    [{}, ['email EMAIL_MISSING', 'text TASK_TEXT_MISSING', 'due TASK_DAY_INVALID']],
    [{ ...ask, ...due('2026-11-22') }, ['due TASK_DAY_PAST']],
    [{ ...ask, ...due('2026-11-23') }, []],
    [{ ...ask, ...due('2027-11-23') }, []],
    [{ ...ask, ...due('2027-11-24') }, ['due TASK_DAY_TOO_LATE']],
    [{ ...ask, ...due('2026-11-31') }, ['due TASK_DAY_INVALID']],
    [{ ...ask, text: 'x'.repeat(longestTaskText) }, []],
    [{ ...ask, text: 'x'.repeat(longestTaskText + 1) }, ['text TEXT_TOO_LONG']],
    [{ ...ask, text: '\u0000' }, ['text TEXT_UNREADABLE']],
    [{ ...ask, email: {}, text: [] }, ['email EMAIL_MISSING', 'text TASK_TEXT_MISSING']],
  ])('%j', (raw, problems) => {
    expect(codes(checkTaskAsk(raw, today))).toEqual(problems)
  })

  it('is written in the first language where none, or none of ours, was chosen', () => {
    for (const language of [undefined, 'de', ['en'], {}])
      expect(checkTaskAsk({ ...ask, language }, today)).toMatchObject({ value: { locale: 'sv' } })
  })
})

describe('what a colleague answers', () => {
  it.each<[Record<string, unknown>, unknown]>([
    [{ result: 'DONE' }, { result: 'DONE', note: null }],
    [
      { result: 'DONE', note: '  ' },
      { result: 'DONE', note: null },
    ],
    [
      { result: 'DONE', note: ' Klart. ' },
      { result: 'DONE', note: 'Klart.' },
    ],
    [
      { result: 'IMPOSSIBLE', note: 'Nere.' },
      { result: 'IMPOSSIBLE', note: 'Nere.' },
    ],
  ])('%j is taken', (raw, value) => {
    expect(checkTaskAnswer(raw)).toEqual({ ok: true, value })
  })

  it.each<[Record<string, unknown>, string]>([
    [{}, 'result TASK_RESULT_MISSING'],
    [{ result: 'DISPROPORTIONATE', note: 'x' }, 'result TASK_RESULT_MISSING'],
    [{ result: ['DONE'] }, 'result TASK_RESULT_MISSING'],
    [{ result: 'IMPOSSIBLE' }, 'note TASK_REASON_MISSING'],
    [{ result: 'DONE', note: 'x'.repeat(longestTaskText + 1) }, 'note TEXT_TOO_LONG'],
  ])('%j is refused', (raw, problem) => {
    expect(codes(checkTaskAnswer(raw))).toEqual([problem])
  })
})

describe('which recipients had the data', () => {
  const known = ['HOSTING', 'AUDITORS']
  it.each<[unknown, string[]]>([
    ['HOSTING', ['HOSTING']],
    [
      ['AUDITORS', 'HOSTING', 'AUDITORS'],
      ['HOSTING', 'AUDITORS'],
    ],
    ['NONE', []],
  ])('%j', (recipients, value) => {
    expect(checkRecipients({ recipients }, known)).toEqual({ ok: true, value })
  })

  it.each<[unknown, string]>([
    [undefined, 'RECIPIENTS_EMPTY'],
    [[], 'RECIPIENTS_EMPTY'],
    [{}, 'RECIPIENTS_EMPTY'],
    [['NONE', 'HOSTING'], 'RECIPIENTS_EMPTY'],
    ['MADE_UP', 'RECIPIENT_UNKNOWN'],
    [['HOSTING', ''], 'RECIPIENT_UNKNOWN'],
    [['NONE', 'MADE_UP'], 'RECIPIENT_UNKNOWN'],
  ])('%j is refused', (recipients, code) => {
    expect(codes(checkRecipients({ recipients }, known))).toEqual([`recipients ${code}`])
  })
})

describe('a notice', () => {
  const notice = { name: 'Provet AB', email: 'dpo@example.com', text: 'Raderat.', language: 'en' }

  it('is taken as it was typed', () => {
    const value = { ...notice, locale: 'en' } as Record<string, unknown>
    delete value.language
    expect(checkNotice(notice)).toEqual({ ok: true, value })
  })

  it.each<[Record<string, unknown>, string[]]>([
    [{}, ['name RECIPIENT_NAME_MISSING', 'email EMAIL_MISSING', 'text NOTICE_MISSING']],
    [{ ...notice, name: 'x'.repeat(longestRecipientName + 1) }, ['name TEXT_TOO_LONG']],
    [{ ...notice, text: 'Lo, 900101-9802' }, ['text NOTICE_HAS_NUMBER']],
    [{ ...notice, text: 'Lo, 19900101 9802' }, ['text NOTICE_HAS_NUMBER']],
    [{ ...notice, text: 'Lo, 199001019802' }, ['text NOTICE_HAS_NUMBER']],
    [{ ...notice, text: 'Lo, född 1990-01-01' }, []],
  ])('%j', (raw, problems) => {
    expect(codes(checkNotice(raw))).toEqual(problems)
  })

  it('ends without a mail for a reason', () => {
    const raw = { recipient: 'Provet AB', reason: 'Per telefon.' }
    const results = noticeEndings.map((ending) => {
      const ended = checkNoticeEnding({ ...raw, ending })
      return ended.ok && ended.value.result
    })
    expect(results).toEqual(['DONE', 'IMPOSSIBLE', 'DISPROPORTIONATE', 'NOT_CONCERNED'])
    expect(codes(checkNoticeEnding({ ...raw, ending: 'DONE' }))).toEqual([
      'ending TASK_RESULT_MISSING',
    ])
    expect(codes(checkNoticeEnding({ ending: 'IMPOSSIBLE' }))).toEqual([
      'recipient RECIPIENT_NAME_MISSING',
      'reason TASK_REASON_MISSING',
    ])
    const long = { ...raw, ending: 'IMPOSSIBLE', reason: 'x'.repeat(longestReason + 1) }
    expect(codes(checkNoticeEnding(long))).toEqual(['reason TEXT_TOO_LONG'])
  })
})
