import { text } from 'node:stream/consumers'
import { renderToReadableStream } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FormContext } from '@/components/form/form-context'
import type { HistoryEntry } from '@/lib/casework/requests/request-view'
import { type FormValues, untouched } from '@/lib/web/form-state'
import { Changes } from './changes'

const entry = (type: string, role: string, at: string): HistoryEntry => ({
  type,
  role,
  at: Temporal.Instant.from(at),
  facts: {},
})

// Newest first, as the case has it.
const history = [
  entry('mail.sent', 'SYSTEM', '2026-11-23T09:06:00Z'),
  entry('decision.made', 'LEGAL', '2026-11-23T09:05:00Z'),
  entry('request.opened', 'LEGAL', '2026-11-23T09:04:00Z'),
  {
    ...entry('message.written', 'DATA_SUBJECT', '2026-11-23T09:03:00Z'),
    facts: { author: 'PERSON' },
  },
  entry('request.submitted', 'DATA_SUBJECT', '2026-11-22T12:00:00Z'),
]

/** What an officer reads whose form was opened at a version, with so many events seen, and came back. */
async function read(posted: FormValues, version: number, events = history, refused = false) {
  const problems = refused ? [{ field: '', message: 'Nej.' }] : []
  const form = { state: { ...untouched(posted), problems, attempt: 1 }, pending: false }
  const words = { problemTitle: '', problemWord: '', unreachable: '', optional: '' }
  const dates = { day: '', month: '', year: '' }
  const html = await text(
    await renderToReadableStream(
      <FormContext value={{ ...form, words: { ...words, ...dates } }}>
        <Changes locale="sv" version={version} history={events} />
      </FormContext>,
    ),
  )
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

describe('two people on one case', () => {
  it('the second sees what happened since, in which role and when, and that the text stays', async () => {
    const seen = await read({ version: '3', seen: '1' }, 5)
    expect(seen).toContain('Det här har ändrats')
    expect(seen).toContain('Din text står kvar')
    expect(seen).toContain('Ett beslut fattades (23 november 2026 kl. 10:05, legal)')
    expect(seen).toContain('Personen skrev (23 november 2026 kl. 10:03, personen)')
    expect(seen, 'what was there before').not.toMatch(/13:00/)
    expect(seen, 'mails and openings change nothing').not.toMatch(/10:0[46]/)
  })

  it('reads that nothing but the draft changed where nothing else did', async () => {
    expect(await read({ version: '3', seen: '5' }, 4)).toContain('Inget annat än utkastet')
  })

  it('reads what a colleague or the person did first, where the draft itself stayed as it was', async () => {
    const seen = await read({ version: '5', seen: '1' }, 5, history, true)
    expect(seen).toContain('Det här har ändrats')
    expect(seen).toContain('Ett beslut fattades')
    expect((await read({ version: '5', seen: '5' }, 5, history, true)).trim()).toBe('')
  })

  it.each([
    ['a form that was not sent', {}, 5],
    ['the version that is saved', { version: '5', seen: '1' }, 5],
  ])('nothing is said of %s', async (_, posted, version) => {
    expect((await read(posted as FormValues, version)).trim()).toBe('')
  })
})
