'use server'

import { redirect } from 'next/navigation'
import { signOut, signOutEverywhere } from '@/lib/auth/browser-session'
import { requireActor } from '@/lib/auth/require-actor'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'

export const signOutHere = action(async ({ locale }) => {
  await signOut()
  redirect(href(locale, '/'))
})

export const signOutOfAll = action(async ({ locale }) => {
  await signOutEverywhere(await requireActor())
  redirect(href(locale, '/'))
})
