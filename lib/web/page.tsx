import { redirect, unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { ErrorView } from '@/components/ui/error-view'
import { readCookie, sessionCookie } from '@/lib/auth/cookies'
import { href } from '@/lib/i18n/href'
import { isLocale, type Locale, toLocale } from '@/lib/i18n/locales'
import { LimitReached } from '@/lib/rights/limits'
import { Refusal } from '@/lib/rights/refusal'
import { isAway } from './away'
import { currentPath } from './current-path'
import { forgetInBrowser } from './forget-in-browser'
import { untilWhen } from './refusal-message'
import { noteRefusal } from './refused'
import { report } from './report'
import { answerWith } from './response-status'
import { againPath, secondFactorPath, signInPath } from './way-back'

type Address = Record<string, string | string[] | undefined>
type Props = { params: Promise<Address>; searchParams: Promise<Address> }

/** What a page is asked for: its language, the other parts of its path, and the query, each part at most once. */
export type PageInput = {
  locale: Locale
  params: Record<string, string>
  query: Record<string, string>
}

/**
 * Makes a page. `load` gets all data and returns what is shown; what it returns only renders. A refusal becomes the
 * 404 view or a redirect, an unknown error the 500 view with a reference; both have a body without JavaScript.
 */
export function page(load: (input: PageInput) => Promise<ReactNode>) {
  return async function Page({ params, searchParams }: Props): Promise<ReactNode> {
    const { locale: asked, ...rest } = await params
    const locale = toLocale(asked)
    try {
      if (!isLocale(asked)) throw new Refusal('NOT_FOUND')
      return await load({ locale, params: single(rest), query: single(await searchParams) })
    } catch (error) {
      unstable_rethrow(error) // redirects and the like are Next's
      return answerTo(error, locale)
    }
  }
}

async function answerTo(error: unknown, locale: Locale): Promise<ReactNode> {
  noteRefusal('page', error)
  if (isAway(error) || (error instanceof Refusal && error.code === 'TEMPORARILY_UNAVAILABLE')) {
    answerWith(503, { 'Retry-After': '30' })
    return <ErrorView locale={locale} kind="away" />
  }
  if (!(error instanceof Refusal)) {
    answerWith(500)
    return <ErrorView locale={locale} kind="unexpected" reference={report(error, 'page')} />
  }
  if (error instanceof LimitReached) {
    answerWith(429, { 'Retry-After': String(error.seconds) })
    return <ErrorView locale={locale} kind="busy" until={untilWhen(locale, error.seconds)} />
  }
  if (error.code === 'NOT_SIGNED_IN') {
    if ((await readCookie(sessionCookie())) !== null) forgetInBrowser() // its session is over
    redirect(href(locale, signInPath(await currentPath())))
  }
  if (error.code === 'SIGN_IN_AGAIN') redirect(href(locale, againPath(await currentPath())))
  if (error.code === 'CONFIRM_AGAIN') {
    redirect(href(locale, secondFactorPath(await currentPath(), true)))
  }
  if (error.code === 'NOT_ONBOARDED') redirect(href(locale, '/welcome'))
  answerWith(404)
  return <ErrorView locale={locale} kind="missing" />
}

function single(address: Address): Record<string, string> {
  const entries = Object.entries(address).flatMap(([name, value]) => {
    const first = Array.isArray(value) ? value[0] : value
    return first === undefined ? [] : [[name, first] as const]
  })
  return Object.fromEntries(entries)
}
