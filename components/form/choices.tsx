'use client'

import { many } from '@/lib/web/form-state'
import { FieldFrame, FieldLegend, FieldNotes, type FieldProps, useField } from './field'
import { useForm } from './form-context'

export type Choice = { value: string; label: string; hint?: string }
type Props = FieldProps & { choices: Choice[] }

/** One of several answers. */
export function RadioGroup(props: Props) {
  return <ChoiceGroup {...props} type="radio" />
}

/** Any number of several answers. */
export function CheckboxGroup(props: Props) {
  return <ChoiceGroup {...props} type="checkbox" />
}

function ChoiceGroup({ type, ...props }: Props & { type: 'radio' | 'checkbox' }) {
  const { name, choices } = props
  const { state } = useForm()
  const { describedBy, wrong } = useField(props)
  const chosen = many(state.values, name)
  return (
    <FieldFrame wrong={wrong}>
      <fieldset aria-describedby={describedBy}>
        <FieldLegend {...props} />
        <FieldNotes {...props} />
        <div className="choices">
          {choices.map(({ value, label, hint }, index) => {
            const id = index === 0 ? name : `${name}-${value}`
            return (
              <label key={value} className="choice">
                <input
                  id={id}
                  type={type}
                  name={name}
                  value={value}
                  defaultChecked={chosen.includes(value)}
                  aria-describedby={hint ? `${id}-more` : undefined}
                  aria-labelledby={`${id}-label`}
                />
                <span>
                  <span id={`${id}-label`}>{label}</span>
                  {hint && (
                    <span id={`${id}-more`} className="choice-hint">
                      {hint}
                    </span>
                  )}
                </span>
              </label>
            )
          })}
        </div>
      </fieldset>
    </FieldFrame>
  )
}
