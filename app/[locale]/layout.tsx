import type { Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { LeftOpen } from '@/components/ui/left-open'
import { SiteFooter } from '@/components/ui/site-footer'
import { SiteHeader } from '@/components/ui/site-header'
import { findActor } from '@/lib/auth/require-actor'
import { idleMinutes } from '@/lib/auth/session-times'
import { controller } from '@/lib/controller/controller'
import { type Locale, toLocale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { can } from '@/lib/rights/permissions'
import { AccountMenu } from './account/account-menu'
import '../globals.css'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1411' },
  ],
}

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function RootLayout({ children, params }: Props) {
  await connection() // a page made ahead of time has no nonce, and its scripts would not run
  const locale = toLocale((await params).locale)
  const t = await translator(locale, 'common')
  const profile = controller()
  const actor = await findActor().catch(() => null)
  const leftOpen = actor && (await whenLeftOpen(locale, idleMinutes[actor.role]))
  const staff = actor !== null && can(actor.role, 'factor.manage-own')
  return (
    <html lang={locale}>
      <head>
        <meta name="description" content={t('description', { controller: profile.shortName })} />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
      </head>
      <body>
        <a className="skip-link" href="#main">
          {t('skip')}
        </a>
        <SiteHeader
          locale={locale}
          controllerName={profile.shortName}
          account={<AccountMenu locale={locale} />}
        />
        <main id="main" className="frame" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter locale={locale} controller={profile} staff={staff} />
        {leftOpen && <LeftOpen {...leftOpen} />}
      </body>
    </html>
  )
}

async function whenLeftOpen(locale: Locale, minutes: number) {
  const t = await translator(locale, 'sign-in')
  const words = {
    title: t('left.title'),
    lead: t('left.lead', { minutes }),
    again: t('left.again'),
  }
  return { minutes, words }
}
