import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { Details } from '@/components/ui/details'
import type { DecisionForm } from '@/lib/casework/staff/decision-form'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { accessResults } from '@/lib/rights/decisions/check-access'
import { excesses } from '@/lib/rights/decisions/decision'
import { ReasonFields } from './reason-fields'

type Props = { locale: Locale; form: DecisionForm }

/** What someone who asked for access gets (Art. 15); what a choice needs unfolds with it. */
export async function AccessFields({ locale, form }: Props) {
  const t = await translator(locale, 'desk-decide')
  const { request, grounds, lines } = form
  const language = request.locale
  const choices = accessResults.map((value) => ({
    value,
    label: t(`access.${value}`),
    hint: t(`access.${value}Hint`),
  }))
  const reasons = excesses.map((value) => ({ value, label: t(`excess.${value}`) }))
  const checked = [{ value: 'yes', label: t('thirdParties.yes') }]
  return (
    <div className="decision-access">
      <RadioGroup name="result" label={t('access.label')} choices={choices} />
      <div className="when-copy">
        <CheckboxGroup name="third-parties" label={t('thirdParties.label')} choices={checked} />
      </div>
      <div className="when-partly">
        <TextArea name="withheld" label={t('withheld.label')} hint={t('withheld.hint')} rows={3} />
      </div>
      <div className="when-refused">
        <RadioGroup name="excess" label={t('excess.label')} choices={reasons} />
        <TextArea name="proof" label={t('proof.label')} hint={t('proof.hint')} rows={4} />
      </div>
      <div className="when-reason">
        <ReasonFields {...{ locale, language, grounds }} />
      </div>
      {lines.length > 0 && (
        <div className="when-copy">
          <Details summary={t('lines.title')}>
            <p>{t('lines.text')}</p>
            <p>
              <a href={href(locale, '/desk/lines')}>{t('lines.all')}</a>
            </p>
            {lines.map(({ key, question, given }) => (
              <TextArea
                key={key}
                name={`line.${key}`}
                label={question[locale]}
                hint={given ? t('lines.given', { text: given }) : undefined}
                optional
                rows={2}
              />
            ))}
          </Details>
        </div>
      )}
    </div>
  )
}
