type Props = {
  name: string
  label: string
  /** The choice that asks for nothing. */
  none?: string
  choices: readonly { value: string; label: string }[]
  chosen?: string
  id?: string
}

/** One of many short choices, dense: for the desk's own forms, where nothing can be wrong. */
export function SelectBox({ name, label, none, choices, chosen = '', id = name }: Props) {
  return (
    <div className="select-box">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={chosen} className="field-input">
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
