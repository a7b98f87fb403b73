import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { maskIdentityNumber } from '@/lib/rights/identity-number'
import { testPeople, testPersonKeys } from './test-eid-people'

const style = `body{font:1.125rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:34rem;padding:2rem 1rem;color:#111;background:#fff}
button{font:inherit;min-height:44px;padding:.5rem 1rem;width:100%;text-align:left;margin:.25rem 0;border:2px solid #111;background:#fff;color:#111}
label{display:block;margin-top:1rem;font-weight:600}input{font:inherit;min-height:44px;width:100%;box-sizing:border-box;padding:.25rem .5rem;border:2px solid #111}
.test{border:2px solid #8a1c00;padding:.5rem 1rem}.wrong{color:#8a1c00;font-weight:600}small{display:block}`

/** The page on which one chooses whose Test-eID to show. It works without scripts. */
export async function testEidPage(locale: Locale, wrong: boolean): Promise<string> {
  const t = await translator(locale, 'test-eid')
  const people = testPersonKeys.map((key) => {
    const { name, number } = testPeople[key]
    const what = `${maskIdentityNumber(number)} – ${t(`people.${key}`)}`
    return `<button name="person" value="${key}">${name}<small>${what}</small></button>`
  })
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${t('title')}</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><main><h1>${t('title')}</h1><p class="test">${t('lead')}</p>
<form method="post">${people.join('\n')}</form>
<h2>${t('own')}</h2>${wrong ? `<p class="wrong" role="alert">${t('wrong')}</p>` : ''}
<form method="post">
<label for="name">${t('name')}</label><input id="name" name="name" autocomplete="off">
<label for="number">${t('number')}</label><input id="number" name="number" autocomplete="off">
<button name="person" value="typed">${t('show')}</button></form>
<form method="post"><button name="person" value="nobody">${t('cancel')}</button></form>
</main></body></html>`
}
