import { randomBytes } from 'node:crypto'
import type { Locale } from '@/lib/i18n/locales'

type Plain = {
  locale: Locale
  title: string
  paragraphs: string[]
  way: { href: string; text: string }
}

// The colours of app/styles/tokens.css, which plain-page.test.ts compares.
const look = `:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#14201b;--quiet:#43514a;--line:#d9ddd6;--pine:#0e4a38;--on-pine:#ffffff;--focus:#e08a00}
@media (prefers-color-scheme:dark){:root{--paper:#0d1411;--ink:#edf2ee;--quiet:#b4c2ba;--line:#2a3731;--pine:#86d6b3;--on-pine:#0d1411;--focus:#f5b13d}}
*{box-sizing:border-box}
body{margin:0;font:1.125rem/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
header{border-bottom:1px solid var(--line)}
header p{margin:0;line-height:4rem;font:600 1.375rem/4rem ui-serif,Charter,"Iowan Old Style",Georgia,serif}
header p,main{max-width:72rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
main{padding-block:clamp(2rem,6vw,4rem)}
main>*{max-width:40rem}
h1{margin:0 0 1rem;font:600 2rem/1.2 ui-serif,Charter,"Iowan Old Style",Georgia,serif;letter-spacing:-.01em;text-wrap:balance}
p{margin:0 0 1rem;text-wrap:pretty}
p+p{color:var(--quiet)}
a{display:inline-flex;align-items:center;min-height:48px;margin-top:.5rem;padding:0 1.5rem;border-radius:6px;color:var(--on-pine);background:var(--pine);font-weight:600;text-decoration:none}
a:focus-visible{outline:3px solid var(--focus);outline-offset:2px}`

/**
 * A page of a few sentences for endpoints, which cannot render the portal's own: no script, nothing loaded, and a policy that
 * allows its one style and nothing else.
 */
export function plainPage({ locale, title, paragraphs, way }: Plain): {
  html: string
  policy: string
} {
  const nonce = randomBytes(16).toString('base64')
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
  const html = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)} – insyn</title>
<style nonce="${nonce}">${look}</style>
</head>
<body>
<header><p>insyn</p></header>
<main>
<h1>${escaped(title)}</h1>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
<a href="${escaped(way.href)}">${escaped(way.text)}</a>
</main>
</body>
</html>
`
  return { html, policy }
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
