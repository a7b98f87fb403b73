import { RadioGroup } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** Whether the adult of a child's case is told what was held: only with custody shown (rules.md 3). */
export async function ChildFields({ locale }: { locale: Locale }) {
  const t = await translator(locale, 'desk-decide')
  const choices = (['no', 'yes'] as const).map((value) => ({ value, label: t(`custody.${value}`) }))
  return (
    <div className="decision-child">
      <RadioGroup name="custody" label={t('custody.label')} choices={choices} />
      <div className="when-yes">
        <TextArea
          name="custody-note"
          label={t('custodyNote.label')}
          hint={t('custodyNote.hint')}
          rows={3}
        />
      </div>
    </div>
  )
}
