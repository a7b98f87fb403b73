import type { ReactNode } from 'react'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { LanguageSwitch } from './language-switch'
import { WordMark } from './word-mark'

type Props = {
  locale: Locale
  controllerName: string
  /** The account menu of someone signed in; without it, the way to one's requests. */
  account?: ReactNode
}

/** The top of every page: whose portal this is, the other language, the account. */
export async function SiteHeader({ locale, controllerName, account }: Props) {
  const t = await translator(locale, 'common')
  return (
    <header className="site-header">
      <div className="frame">
        <a className="wordmark" href={href(locale, '/')}>
          <WordMark />
          <span className="wordmark-controller">
            <span className="only-read">{t('header.for')} </span>
            {controllerName}
          </span>
        </a>
        <nav aria-label={t('header.navigation')}>
          {account ?? (
            <a className="frame-link" href={href(locale, '/my')}>
              {t('header.my')}
            </a>
          )}
          <LanguageSwitch locale={locale} word={t('header.otherLanguage')} />
        </nav>
      </div>
    </header>
  )
}
