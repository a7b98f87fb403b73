'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { answerQuestion } from '@/lib/casework/requests/answer-question'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

const answers = ['EVERYTHING', 'LETTER', 'CODE'] as const

/** Answers a question that stopped the clock, with one press or with the code from the telephone. */
export const answer = action(async ({ form, values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const chosen = answers.find((each) => each === one(values, 'answer')) ?? 'CODE'
  const typed = form.get('code')
  const code = typeof typed === 'string' ? typed : ''
  await answerQuestion({ actor, reference, answer: chosen, code, now: now() })
  refresh()
  redirect(href(locale, `/my/requests/${encodeURIComponent(reference)}?answered=1`))
})
