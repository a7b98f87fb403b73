import { RadioGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-field'
import type { DecisionForm } from '@/lib/casework/staff/decision-form'
import { controller } from '@/lib/controller/controller'
import { itemName } from '@/lib/controller/letters/answer-letter'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import { notAsked, partResults } from '@/lib/rights/decisions/check-parts'
import { type DecisionItem, directMarketing, type PartKind } from '@/lib/rights/decisions/items'
import { ReasonFields } from './reason-fields'

type Props = { locale: Locale; kind: PartKind; form: DecisionForm }

/** What is decided, part by part; the reason for a no unfolds with it. */
export async function PartFields({ locale, kind, form }: Props) {
  const t = await translator(locale, 'desk-decide')
  const language = form.request.locale
  const { refused } = partResults[kind]
  const held = [
    { value: 'yes', label: t('held.yes') },
    { value: 'no', label: t('held.no'), hint: t('held.noHint') },
  ]
  return (
    <>
      {kind !== 'OBJECTION' && (
        <RadioGroup name="held" label={t('held.label', { kind })} choices={held} />
      )}
      <div className="decision-parts">
        {form.items.map((item) => (
          <div key={item.key} className="decision-part">
            <RadioGroup
              name={`result.${item.key}`}
              label={item.key === directMarketing ? t('marketing') : named(locale, item.key)}
              hint={item.cannotRefuse ? t(`cannotRefuse.${item.cannotRefuse}`) : undefined}
              choices={choicesOf(t, kind, item)}
            />
            {!item.cannotRefuse && (
              <div className="decision-why">
                <ReasonFields {...{ locale, language }} grounds={form.grounds} item={item.key} />
                {refused === 'kept' && (
                  <DateField
                    name={`until.${item.key}`}
                    label={t('until.label')}
                    hint={t('until.hint')}
                  />
                )}
              </div>
            )}
          </div>
        ))}
      </div>
    </>
  )
}

/** What can be said of one thing: where a no is impossible, there is none to choose. */
function choicesOf(t: Translator<'desk-decide'>, kind: PartKind, item: DecisionItem) {
  const { done, refused } = partResults[kind]
  const no = refused === 'kept' ? { hint: t('result.keptHint') } : {}
  return [
    ...done.map((value) => ({ value: value as string, label: t(`result.${value}`) })),
    ...(item.cannotRefuse ? [] : [{ value: refused, label: t(`result.${refused}`), ...no }]),
    ...(item.asked ? [] : [{ value: notAsked, label: t('result.not-asked') }]),
  ]
}

function named(locale: Locale, key: string): string {
  const name = itemName(controller(), locale, key)
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
