import { Notice } from '@/components/ui/notice'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = { locale: Locale; lines: string[]; language: Locale; title?: string }

/** The lines that legal has still to fill in, as questions in the letter's language. */
export async function UnfilledLines({ locale, lines, language, title }: Props) {
  const t = await translator(locale, 'desk')
  if (lines.length === 0) return null
  return (
    <Notice signal="soon" title={title ?? t('letter.unfilledTitle', { count: lines.length })}>
      <p>{t('letter.unfilledText')}</p>
      <ol className="unfilled" lang={language}>
        {lines.map((line, index) => (
          <li key={`${lines.indexOf(line)}-${index > lines.indexOf(line) ? index : 'first'}`}>
            {line}
          </li>
        ))}
      </ol>
      <p>
        <a href={href(locale, '/desk/lines')}>{t('letter.allLines')}</a>
      </p>
    </Notice>
  )
}
