'use client'

import { dateParts } from '@/lib/web/form-state'
import { FieldFrame, FieldLegend, FieldNotes, type FieldProps, useField } from './field'
import { useForm } from './form-context'

const parts = ['day', 'month', 'year'] as const

/** A date in three boxes, named `<name>-day`, `<name>-month` and `<name>-year`. `birthday` lets the browser fill it in. */
export function DateField(props: FieldProps & { birthday?: boolean }) {
  const { name, birthday } = props
  const { state, words } = useForm()
  const { describedBy, problems, wrong } = useField(props)
  const typed = dateParts(state.values, name)
  const wrongPart = (part: string) =>
    problems.some(({ field }) => field === name || field === `${name}-${part}`)
  return (
    <FieldFrame wrong={wrong}>
      <fieldset aria-describedby={describedBy}>
        <FieldLegend {...props} />
        <FieldNotes {...props} />
        <div className="field-dates">
          {parts.map((part) => (
            <label key={part}>
              {words[part]}
              <input
                id={part === 'day' ? name : `${name}-${part}`}
                name={`${name}-${part}`}
                data-part={part}
                className="field-input"
                defaultValue={typed[part]}
                inputMode="numeric"
                autoComplete={birthday ? `bday-${part}` : undefined}
                aria-invalid={wrongPart(part) || undefined}
              />
            </label>
          ))}
        </div>
      </fieldset>
    </FieldFrame>
  )
}
