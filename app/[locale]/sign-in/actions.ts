'use server'

import { redirect } from 'next/navigation'
import { askForSignIn } from '@/lib/auth/ask-for-sign-in'
import { beginSession } from '@/lib/auth/browser-session'
import { eidPersonCookie, readCookie, setCookie, signInCookie } from '@/lib/auth/cookies'
import { eidMinutes, openShown, sealShown } from '@/lib/auth/eid-sealed'
import { readSignInCookie, redeemCode, redeemLink, type SignedIn } from '@/lib/auth/redeem-sign-in'
import { newSecret, signInMinutes } from '@/lib/auth/sign-in-tokens'
import { takeShownEid } from '@/lib/auth/take-shown-eid'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { Refusal } from '@/lib/rights/refusal'
import { action } from '@/lib/web/action'
import { afterSignIn } from '@/lib/web/after-sign-in'
import { afterShown, refusedEid } from '@/lib/web/eid-paths'
import { network } from '@/lib/web/network'
import { noteRefusal } from '@/lib/web/refused'
import { wayBack } from '@/lib/web/way-back'

export const ask = action(async ({ form, locale }) => {
  await sendMail(form.get('email'), wayBack(form.get('next')), locale)
  redirect(href(locale, '/sign-in/check'))
})

export const askAfterEid = action(async ({ form, locale }) => {
  const shown = await openShown(await readCookie(eidPersonCookie()), now())
  const next = wayBack(form.get('next'))
  if (!shown) redirect(href(locale, refusedEid(next)))
  const signInId = await sendMail(form.get('email'), next, locale)
  const waiting = { ...shown, wayBack: next, signInId, began: now() }
  await setCookie(eidPersonCookie(), await sealShown(waiting), eidMinutes * 60)
  redirect(href(locale, '/sign-in/check'))
})

export const signInWithCode = action(async ({ form, locale }) => {
  const cookie = await readCookie(signInCookie())
  const from = { network: network(), now: now() }
  await enter(await redeemCode(form.get('code'), cookie, from), locale)
})

export const signInWithLink = action(async ({ form, locale }) => {
  await enter(await redeemLink(form.get('token'), { network: network(), now: now() }), locale)
})

async function sendMail(email: unknown, next: string | null, locale: Locale): Promise<string> {
  const before = readSignInCookie(await readCookie(signInCookie()))
  const browserSecret = before?.secret ?? newSecret()
  const asked = { email, locale, wayBack: next, browserSecret, network: network(), now: now() }
  const { signInId } = await askForSignIn(asked)
  await setCookie(signInCookie(), `${signInId}.${browserSecret}`, signInMinutes * 60)
  return signInId
}

async function enter(signedIn: SignedIn, locale: Locale): Promise<never> {
  const path = await pathFor(signedIn, locale)
  await beginSession(signedIn, { way: 'MAIL' })
  redirect(href(locale, path))
}

async function pathFor(signedIn: SignedIn, locale: Locale): Promise<string> {
  const shown = await openShown(await readCookie(eidPersonCookie()), now())
  try {
    const taken = await takeShownEid(signedIn, shown, { locale, now: now() })
    return taken ? afterShown(signedIn.wayBack) : afterSignIn(signedIn)
  } catch (error) {
    // They are who reads the mail all the same.
    if (!(error instanceof Refusal && error.code === 'EID_CONFLICT')) throw error
    noteRefusal('action', error)
    return '/sign-in/eid/conflict'
  }
}
