'use client'

import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react'
import { useForm } from '@/components/form/form-context'
import type { Locale } from '@/lib/i18n/locales'
import { type FormAction, one, untouched } from '@/lib/web/form-state'

type Props = {
  locale: Locale
  purpose: 'ADD' | 'SHOW'
  look: 'first' | 'second'
  ask: FormAction
  words: Record<'button' | 'failed' | 'missing', string>
  /** What stands above the button; shown with it alone. */
  children?: ReactNode
}

const never = () => () => undefined

/** Asks the server what to ask the passkey, the browser for its answer, and sends that with the form around it. */
export function PasskeyButton({ locale, purpose, look, ask, words, children }: Props) {
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const answer = useRef<HTMLInputElement>(null)
  const busy = useRef(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { pending } = useForm()

  async function press() {
    if (busy.current || pending) return
    busy.current = true
    setProblem(null)
    try {
      if (!answer.current) return
      const form = new FormData()
      form.set('locale', locale)
      form.set('purpose', purpose)
      const asked = await ask(untouched(), form)
      if (asked.problems[0]) return setProblem(asked.problems[0].message)
      answer.current.value = await answerTo(purpose, one(asked.values, 'options'))
      answer.current.form?.requestSubmit()
    } catch {
      setProblem('PublicKeyCredential' in window ? words.failed : words.missing)
    } finally {
      busy.current = false
    }
  }

  if (!alive) return null
  return (
    <>
      {children}
      <input type="hidden" name="answer" ref={answer} />
      <button type="button" className="button" data-look={look} onClick={press}>
        {words.button}
      </button>
      <p role="status" className="field-problem" hidden={!problem}>
        {problem}
      </p>
    </>
  )
}

/** What the passkey answers, as JSON. Throws when the person says no, or the browser knows no passkeys. */
async function answerTo(purpose: 'ADD' | 'SHOW', options: string): Promise<string> {
  const { credentials } = navigator
  const asked = JSON.parse(options)
  const credential =
    purpose === 'ADD'
      ? await credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked),
        })
      : await credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) })
  return JSON.stringify(credential)
}
