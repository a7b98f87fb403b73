'use client'

import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormContext, type FormWords } from '@/components/form/form-context'
import type { FormState } from '@/lib/web/form-state'

type Props = { action: string; state: FormState; words: FormWords; children: ReactNode }

/** A form that only asks: what is typed goes into the address, which can be shared, and nothing is stored. */
export function QueryForm({ action, state, words, children }: Props) {
  return (
    <form method="get" action={action} noValidate className="form">
      <FormContext value={{ state, words, pending: false }}>
        <ErrorSummary />
        {children}
      </FormContext>
    </form>
  )
}
