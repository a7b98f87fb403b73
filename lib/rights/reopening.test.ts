import { expect, it } from 'vitest'
import { checkReopening } from './reopening'

it('takes a reason, with or without words', () => {
  expect(checkReopening({ reason: 'LATE', text: ' ' })).toEqual({
    ok: true,
    value: { reason: 'LATE', text: null },
  })
  expect(checkReopening({ reason: 'INCOMPLETE', text: 'Sidan 2 saknas.' })).toEqual({
    ok: true,
    value: { reason: 'INCOMPLETE', text: 'Sidan 2 saknas.' },
  })
})

it('says everything that is wrong at once', () => {
  for (const reason of [undefined, '', 'ANGRY', ['LATE']])
    expect(checkReopening({ reason, text: 'a\u0000' })).toEqual({
      ok: false,
      problems: [
        { field: 'reason', code: 'REOPEN_REASON_MISSING' },
        { field: 'text', code: 'TEXT_UNREADABLE' },
      ],
    })
})
