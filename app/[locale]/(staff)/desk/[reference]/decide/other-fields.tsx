import { RadioGroup } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import type { DecisionForm } from '@/lib/casework/staff/decision-form'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { otherResults } from '@/lib/rights/decisions/check-other'
import { otherTopics } from '@/lib/rights/decisions/decision'
import { ReasonFields } from './reason-fields'

type Props = { locale: Locale; form: DecisionForm }

/** What a free text asks about, and the answer to it. */
export async function OtherFields({ locale, form }: Props) {
  const t = await translator(locale, 'desk-decide')
  const language = form.request.locale
  const topics = otherTopics.map((value) => ({ value, label: t(`topic.${value}`) }))
  const results = otherResults.map((value) => ({ value, label: t(`other.${value}`) }))
  return (
    <div className="decision-other">
      <RadioGroup name="topic" label={t('topic.label')} choices={topics} />
      <RadioGroup name="result" label={t('other.label')} choices={results} />
      <div className="when-answered">
        <TextArea
          name="answer"
          label={t('answer.label')}
          hint={t('answer.hint', { locale: language })}
          rows={12}
        />
      </div>
      <div className="when-reason">
        <ReasonFields {...{ locale, language }} grounds={form.grounds} />
      </div>
    </div>
  )
}
