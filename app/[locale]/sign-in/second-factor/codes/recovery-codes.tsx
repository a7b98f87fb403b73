'use client'

import type { ReactNode } from 'react'
import { useForm } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { many } from '@/lib/web/form-state'

type Props = {
  words: Record<'make' | 'once' | 'list' | 'on' | 'skip', string>
  /** Where one goes on to. */
  next: string
  /** What stands above the button that makes them. */
  children: ReactNode
}

/** The button that makes the codes, and then the codes themselves. */
export function RecoveryCodes({ words, next, children }: Props) {
  const { state } = useForm()
  const codes = many(state.values, 'codes')
  return (
    <>
      <div role="status">
        {codes.length > 0 && (
          <>
            <p>{words.once}</p>
            <ul className="recovery-codes" aria-label={words.list}>
              {codes.map((code) => (
                <li key={code}>
                  {code.slice(0, 5)}-{code.slice(5)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {codes.length === 0 && children}
      {codes.length === 0 && <SubmitButton>{words.make}</SubmitButton>}
      <p>
        {codes.length > 0 ? (
          <a className="button" data-look="first" href={next}>
            {words.on}
          </a>
        ) : (
          <a href={next}>{words.skip}</a>
        )}
      </p>
    </>
  )
}
