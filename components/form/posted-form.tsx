'use client'

import { type ReactNode, type SubmitEvent, useRef } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import type { FormState } from '@/lib/web/form-state'
import { ErrorSummary } from './error-summary'
import { FormContext, type FormWords } from './form-context'

type Props = { to: string; state: FormState; words: FormWords; locale: Locale; children: ReactNode }

/** A form with files: posted to an endpoint, since an action takes one megabyte. What was wrong comes back in `state`. */
export function PostedForm({ to, state, words, locale, children }: Props) {
  const sending = useRef(false)

  function sendOnce(event: SubmitEvent<HTMLFormElement>) {
    if (sending.current) event.preventDefault()
    sending.current = true
  }

  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`${to}?locale=${locale}`}
      onSubmit={sendOnce}
      noValidate
      className="form"
    >
      <FormContext value={{ state, words, pending: false }}>
        <ErrorSummary />
        {children}
      </FormContext>
    </form>
  )
}
