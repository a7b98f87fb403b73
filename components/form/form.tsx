'use client'

import {
  Fragment,
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react'
import type { Locale } from '@/lib/i18n/locales'
import type { FormAction, FormState } from '@/lib/web/form-state'
import { ErrorSummary } from './error-summary'
import { FormContext, type FormWords } from './form-context'
import { keepWhenUnreachable } from './keep-when-unreachable'

type Props = {
  action: FormAction
  initialState: FormState
  words: FormWords
  locale: Locale
  children: ReactNode
  className?: string
}

const never = () => () => undefined

/** The one home of the form contract: values come back, problems are told, focus goes to them. Works without JavaScript. */
export function Form({ action, initialState, words, locale, children, className }: Props) {
  // The server's own action goes into the page, so that it works before and without JavaScript.
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const safe = alive ? keepWhenUnreachable(action, words.unreachable) : action
  const [state, send, pending] = useActionState(safe, initialState)
  const summary = useRef<HTMLDivElement>(null)
  const sending = useRef(false)

  useEffect(() => {
    if (state.attempt > 0) summary.current?.focus()
  }, [state.attempt])
  // With the answer itself, not after it: a press on what the answer shows must never be lost.
  useLayoutEffect(() => {
    if (!pending) sending.current = false
  })

  function sendOnce(event: SubmitEvent<HTMLFormElement>) {
    if (sending.current || pending) event.preventDefault()
    sending.current = true
  }

  return (
    <form
      action={send}
      onSubmit={sendOnce}
      noValidate
      className={className ? `form ${className}` : 'form'}
    >
      <input type="hidden" name="locale" value={locale} />
      <FormContext value={{ state, words, pending }}>
        <ErrorSummary ref={summary} />
        {/* React resets fields after an action; new fields take the values that came back */}
        <Fragment key={state.attempt}>{children}</Fragment>
      </FormContext>
    </form>
  )
}
