'use server'

import { redirect } from 'next/navigation'
import { askForSignIn } from '@/lib/auth/ask-for-sign-in'
import { beginSession } from '@/lib/auth/browser-session'
import { readCookie, setCookie, signInCookie } from '@/lib/auth/cookies'
import { readSignInCookie, redeemCode, redeemLink } from '@/lib/auth/redeem-sign-in'
import { newSecret, signInMinutes } from '@/lib/auth/sign-in-tokens'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { afterSignIn } from '@/lib/web/after-sign-in'
import { network } from '@/lib/web/network'
import { wayBack } from '@/lib/web/way-back'

export const ask = action(async ({ form, locale }) => {
  const before = readSignInCookie(await readCookie(signInCookie()))
  const browserSecret = before?.secret ?? newSecret()
  const { signInId } = await askForSignIn({
    email: form.get('email'),
    locale,
    wayBack: wayBack(form.get('next')),
    browserSecret,
    network: network(),
    now: now(),
  })
  await setCookie(signInCookie(), `${signInId}.${browserSecret}`, signInMinutes * 60)
  redirect(href(locale, '/sign-in/check'))
})

export const signInWithCode = action(async ({ form, locale }) => {
  const cookie = await readCookie(signInCookie())
  const signedIn = await redeemCode(form.get('code'), cookie, { network: network(), now: now() })
  await beginSession(signedIn)
  redirect(href(locale, afterSignIn(signedIn)))
})

export const signInWithLink = action(async ({ form, locale }) => {
  const signedIn = await redeemLink(form.get('token'), { network: network(), now: now() })
  await beginSession(signedIn)
  redirect(href(locale, afterSignIn(signedIn)))
})
