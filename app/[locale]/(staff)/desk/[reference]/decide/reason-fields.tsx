import { RadioGroup } from '@/components/form/choices'
import { HiddenField } from '@/components/form/hidden-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { OfferedGround } from '@/lib/controller/grounds'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { ownGround } from '@/lib/rights/decisions/reason'

type Props = {
  locale: Locale
  /** The person's language: what is written goes into their letter. */
  language: Locale
  grounds: OfferedGround[]
  /** The thing that is refused, where there are several. */
  item?: string
}

/** Why something is not done: a ground of the profile, or legal's own words and rule (Art. 12(4)). */
export async function ReasonFields({ locale, language, grounds, item }: Props) {
  const t = await translator(locale, 'desk-decide')
  const named = (field: string) => (item ? `${field}.${item}` : field)
  // Where the profile states no ground there is nothing to choose: the reason is legal's own.
  const only = grounds.length === 0
  const choices = [
    ...grounds.map(({ key, text, law, example, mustNotBeTold }) => ({
      value: key,
      label: example ? t('ground.example', { text: text[locale] }) : text[locale],
      hint: mustNotBeTold ? t('ground.secret') : t('ground.law', { law: law[locale] }),
    })),
    { value: ownGround, label: t('ground.own') },
  ]
  return (
    <>
      {only ? (
        <HiddenField name={named('ground')} value={ownGround} />
      ) : (
        <RadioGroup name={named('ground')} label={t('ground.label')} choices={choices} />
      )}
      <TextArea
        name={named('words')}
        label={t(only ? 'words.only' : 'words.label')}
        hint={t(only ? 'words.onlyHint' : 'words.hint', { locale: language })}
        rows={3}
      />
      <TextField
        name={named('law')}
        label={t('law.label')}
        hint={t(only ? 'law.onlyHint' : 'law.hint')}
      />
    </>
  )
}
