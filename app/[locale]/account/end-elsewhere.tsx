import { CheckboxGroup } from '@/components/form/choices'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { elsewhere } from './elsewhere'

/** Offers, where a way in changes, to sign out in the other browsers too; nothing where there are none. */
export async function EndElsewhere({ locale, others }: { locale: Locale; others: number }) {
  if (others === 0) return null
  const t = await translator(locale, 'sessions')
  const choice = { value: 'end', label: t('others.choice'), hint: t('others.hint') }
  return (
    <CheckboxGroup
      name={elsewhere}
      label={t('others.legend', { count: others })}
      choices={[choice]}
    />
  )
}
