import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { roles } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import { DeskNav } from './desk-nav'
import { SupportNav } from './support-nav'

const linksOf = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, to]) => to)

describe.each(locales)('the ways of staff in %s', (locale) => {
  const at = locale === 'en' ? '/en' : ''

  it('lead legal from the desk to looking up a status, which the policy lets them do', async () => {
    expect(can('LEGAL', 'status.look-up')).toBe(true)
    const html = renderToStaticMarkup(await DeskNav({ locale, here: 'queue' }))
    expect(linksOf(html)).toContain(`${at}/support`)
  })

  it.each(roles)('lead %s back to the desk if the desk is theirs', async (role) => {
    const html = renderToStaticMarkup(await SupportNav({ locale, here: 'look', role }))
    expect(linksOf(html).includes(`${at}/desk`)).toBe(can(role, 'queue.view'))
  })
})
