'use client'

import { useEffect, useRef } from 'react'
import { useForm } from '@/components/form/form-context'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { LetterText } from '@/components/request/letter-text'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locales'
import { one } from '@/lib/web/form-state'

type Props = {
  /** The person's language, in which the letter is written. */
  language: Locale
  words: { title: string; send: string; change: string }
  /** Something to consider before sending, said by the action under this name in the form's values. */
  warning?: { name: string; title: string; text: string }
}

/** The letter as the person will read it, once the form's action has given it back; and the button that sends exactly that. */
export function LetterPreview({ language, words, warning }: Props) {
  const { state } = useForm()
  const place = useRef<HTMLElement>(null)
  const body = one(state.values, 'previewBody')
  const refused = state.problems.length > 0
  useEffect(() => {
    if (body && !refused && state.attempt > 0) place.current?.focus()
  }, [body, refused, state.attempt])
  if (!body || refused) return null
  return (
    <section ref={place} className="preview" aria-labelledby="preview-title" tabIndex={-1}>
      <h2 id="preview-title">{words.title}</h2>
      <div lang={language}>
        <h3 className="preview-letter-title">{one(state.values, 'previewTitle')}</h3>
        <LetterText text={body} locale={language} />
      </div>
      {warning && one(state.values, warning.name) === 'yes' && (
        <Notice signal="soon" title={warning.title}>
          <p>{warning.text}</p>
        </Notice>
      )}
      <HiddenField name="previewed" value={one(state.values, 'previewed')} />
      <p className="section-actions">
        <SubmitButton name="then" value="send">
          {words.send}
        </SubmitButton>
      </p>
      <p className="quiet">{words.change}</p>
    </section>
  )
}
