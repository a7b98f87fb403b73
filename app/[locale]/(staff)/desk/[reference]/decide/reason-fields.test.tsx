import { text } from 'node:stream/consumers'
import { renderToReadableStream } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FormContext } from '@/components/form/form-context'
import type { OfferedGround } from '@/lib/controller/grounds'
import { untouched } from '@/lib/web/form-state'
import { ReasonFields } from './reason-fields'

const dispute: OfferedGround = {
  key: 'dispute',
  kinds: ['RESTRICTION'],
  text: { sv: 'En tvist', en: 'A dispute' },
  law: { sv: 'artikel 18.2', en: 'Article 18(2)' },
  example: false,
}
const dates = { day: '', month: '', year: '' }
const words = { problemTitle: '', problemWord: '', unreachable: '', optional: '', ...dates }

const shown = async (grounds: OfferedGround[]) =>
  text(
    await renderToReadableStream(
      <FormContext value={{ state: untouched(), words, pending: false }}>
        <ReasonFields locale="sv" language="sv" grounds={grounds} item="CONTACT" />
      </FormContext>,
    ),
  )

describe('why something is not done', () => {
  it('is chosen among the grounds of the profile and legal’s own', async () => {
    const html = await shown([dispute])
    expect(html.match(/type="radio"/g)).toHaveLength(2)
    expect(html).toContain('artikel 18.2')
    expect(html).toContain('annat skäl')
  })

  it('is legal’s own words and rule where the profile states none, with nothing to choose', async () => {
    const html = await shown([])
    expect(html).not.toContain('type="radio"')
    expect(html).toMatch(/<input type="hidden" name="ground.CONTACT" value="own"/)
    expect(html).not.toContain('annat skäl')
    for (const name of ['words.CONTACT', 'law.CONTACT']) expect(html).toContain(`name="${name}"`)
  })
})
