import { redirect } from 'next/navigation'
import { describe, expect, it } from 'vitest'
import { Refusal } from '@/lib/rights/refusal'
import { action } from './action'
import { type FormState, untouched } from './form-state'

function formOf(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  return form
}

const typed = { name: 'Åsa', scope: 'PART', code: '123456' }
const refusing = (error: unknown) =>
  action(async () => {
    throw error
  })

describe('an action', () => {
  it('gives its use case the form, what was typed and the language', async () => {
    const seen: unknown[] = []
    const send = action(async ({ form, values, locale }) => {
      seen.push(form.get('code'), values, locale)
    })
    const state = await send(untouched(), formOf({ ...typed, locale: 'en' }))
    expect(seen).toEqual(['123456', { name: 'Åsa', scope: 'PART' }, 'en'])
    expect(state.problems).toEqual([])
  })

  it('keeps what was typed, never a secret, and says in words what to put right', async () => {
    const send = refusing(
      new Refusal('NAME_TOO_LONG', [
        { field: 'name', code: 'NAME_TOO_LONG', detail: { longest: 200 } },
        { field: 'scope', code: 'SCOPE_MISSING' },
      ]),
    )
    expect(await send(untouched(), formOf({ ...typed, locale: 'en' }))).toEqual({
      values: { name: 'Åsa', scope: 'PART' },
      problems: [
        { field: 'name', message: 'Enter a name of at most 200 characters.' },
        { field: 'scope', message: 'Choose whether it is about everything or only a part.' },
      ],
      attempt: 1,
    })
  })

  it('speaks Swedish to a language it does not know', async () => {
    const state = await refusing(new Refusal('EMAIL_MISSING'))(
      untouched(),
      formOf({ locale: '../../en' }),
    )
    expect(state.problems).toEqual([{ field: '', message: 'Skriv din e-postadress.' }])
  })

  it('says that nothing was saved when the database is away', async () => {
    const away = Object.assign(new Error('away'), { code: 'ECONNREFUSED' })
    const state = await refusing(away)(untouched(), formOf({ locale: 'en' }))
    expect(state.problems[0]?.message).toContain('not saved')
  })

  it('gives an unknown error a reference and none of its words', async () => {
    const state = await refusing(new Error('secret row'))(untouched(), formOf({ locale: 'en' }))
    expect(state.problems[0]?.message).toMatch(/E[0-9A-Z]{7}\.$/)
    expect(state.problems[0]?.message).not.toContain('secret')
  })

  it('lets redirects through', async () => {
    const send = action(async () => redirect('/my'))
    await expect(send(untouched(), formOf({}))).rejects.toThrow('NEXT_REDIRECT')
  })

  it('trusts nothing that comes back from the browser', async () => {
    const send = refusing(new Refusal('NAME_MISSING'))
    const forged = { attempt: 'x', values: 7 } as unknown as FormState
    expect((await send(forged, formOf({}))).attempt).toBe(1)
    const noForm = await send(untouched(), 'x' as unknown as FormData)
    expect(noForm.values).toEqual({})
  })
})
