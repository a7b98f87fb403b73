import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locales'
import en from '@/lib/i18n/messages/en/sheet.json' with { type: 'json' }
import sv from '@/lib/i18n/messages/sv/sheet.json' with { type: 'json' }
import { type FilledLines, isToFill } from './lines'
import { marker } from './lines-to-fill'
import type { ControllerProfile, Line } from './profile'
import { oneLine, type Sheet, sections } from './sheet-sections'

export type SheetInput = {
  profile: ControllerProfile
  locale: Locale
  /** Keys of the categories the answer covers; all when left out. */
  categories?: string[]
  /** What legal has written, by the key of the line: once for all, or on this case. Examples of the trial are marked as such. */
  filled?: FilledLines
}

/**
 * The information sheet of an access answer (Art. 15(1)(a)–(h) and 15(2)) as plain text with headings: legal's draft.
 * What nobody has filled in stands as a marker, which `linesToFill` finds. Throws on a category the profile lacks.
 */
export function informationSheet(input: SheetInput): string {
  const { profile, locale, filled = {} } = input
  const t = createTranslator({ locale, messages: locale === 'sv' ? sv : en, onError })

  const write = (line: Line): string => {
    if (!isToFill(line)) return line.text[locale]
    const legal = filled[line.key]
    const written = legal?.[locale].trim()
    if (written) return legal?.example ? t('example', { text: written }) : written
    return marker(t('toFillWords'), line.question[locale])
  }
  const sheet: Sheet = { profile, locale, categories: covered(profile, input.categories), t, write }

  const opening = [
    t('title', { controller: profile.legalName }),
    t('intro'),
    t('controller', {
      controller: profile.legalName,
      number: profile.registrationNumber,
      address: oneLine(profile.address, locale),
    }),
    t('contact', { email: profile.privacyContact }),
    t('law'),
  ]
  const rest = sections.map(({ title, article, lines }) => [
    t('heading', { title: t(title), article: article[locale] }),
    ...lines(sheet),
  ])
  return [opening, ...rest].map((lines) => lines.join('\n')).join('\n\n')
}

function covered({ categories }: ControllerProfile, keys?: string[]) {
  const unknown = keys?.find((key) => categories.every((category) => category.key !== key))
  if (unknown) throw new Error(`The controller profile has no category ${unknown}.`)
  return keys ? categories.filter(({ key }) => keys.includes(key)) : categories
}

/** A missing word or placeholder stops the draft rather than go out as a key. */
function onError(error: Error): void {
  throw error
}
