'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { answerFee } from '@/lib/casework/requests/answer-fee'
import { reopenRequest } from '@/lib/casework/requests/reopen-request'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

const pageOf = (reference: string) => `/my/requests/${encodeURIComponent(reference)}`

/** Takes a request back. */
export const withdraw = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await withdrawRequest({ actor, reference, now: now() })
  refresh()
  redirect(href(locale, `${pageOf(reference)}?withdrawn=1`))
})

/** Opens an answered request again. */
export const reopen = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const version = Number(one(values, 'version'))
  await reopenRequest({ actor, reference, raw: values, version, now: now() })
  refresh()
  redirect(href(locale, `${pageOf(reference)}?reopened=1`))
})

/** Says yes or no to a price. */
export const sayOnFee = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const answer = one(values, 'answer') === 'accept' ? 'accept' : 'decline'
  await answerFee({ actor, reference, answer, now: now() })
  refresh()
  redirect(href(locale, `${pageOf(reference)}#fee`))
})
