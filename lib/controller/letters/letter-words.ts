import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locales'
import en from '@/lib/i18n/messages/en/answer-letter.json' with { type: 'json' }
import sv from '@/lib/i18n/messages/sv/answer-letter.json' with { type: 'json' }

/** The words of an answer's letter in one language. A missing one stops the letter rather than go out as a key. */
export function letterWords(locale: Locale) {
  return createTranslator({
    locale,
    messages: locale === 'sv' ? sv : en,
    onError: (error: Error) => {
      throw error
    },
  })
}

export type LetterWords = ReturnType<typeof letterWords>
