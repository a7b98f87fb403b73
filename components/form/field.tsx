'use client'

import type { ReactNode } from 'react'
import { useForm } from './form-context'

export type FieldProps = {
  /** Its name in the form; problems and values are found by it. */
  name: string
  label: string
  hint?: string
  optional?: boolean
  /** The label is the page's question and its heading. */
  asHeading?: boolean
}

/** What the parts of a field need to know to be read together. */
export function useField({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
  const { state } = useForm()
  const problems = state.problems.filter(
    ({ field }) => field === name || field.startsWith(`${name}-`),
  )
  const hintId = hint ? `${name}-hint` : undefined
  const problemId = problems.length > 0 ? `${name}-problem` : undefined
  const describedBy = [hintId, problemId].filter(Boolean).join(' ') || undefined
  return { problems, hintId, problemId, describedBy, wrong: problems.length > 0 }
}

/** The words of a label, with "optional" where a field may be left empty. */
export function LabelText({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  const { words } = useForm()
  return optional ? `${label} (${words.optional})` : label
}

/** The label of a single field; as the page's heading where it is the page's question. */
export function FieldLabel({ name, label, optional, asHeading }: FieldProps) {
  const text = (
    <label htmlFor={name}>
      <LabelText label={label} optional={optional} />
    </label>
  )
  if (!asHeading) return <div className="field-label">{text}</div>
  return (
    <h1 className="field-label" data-size="page">
      {text}
    </h1>
  )
}

/** The question above a group of fields. */
export function FieldLegend({ label, optional, asHeading }: FieldProps) {
  const text = <LabelText label={label} optional={optional} />
  if (!asHeading) return <legend className="field-label">{text}</legend>
  return (
    <legend>
      <h1 className="field-label" data-size="page">
        {text}
      </h1>
    </legend>
  )
}

/** Hint and problems, in the order in which they are read. */
export function FieldNotes({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
  const { words } = useForm()
  const { problems, hintId, problemId } = useField({ name, hint })
  return (
    <>
      {hint && (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      )}
      {problemId && (
        <div id={problemId}>
          {problems.map(({ message }) => (
            <p key={message} className="field-problem">
              <ProblemMark />
              <span>
                <span className="only-read">{words.problemWord} </span>
                {message}
              </span>
            </p>
          ))}
        </div>
      )}
    </>
  )
}

/** A field's frame: a brick line at the left where something is wrong. */
export function FieldFrame({ wrong, children }: { wrong: boolean; children: ReactNode }) {
  return (
    <div className="field" data-wrong={wrong || undefined}>
      {children}
    </div>
  )
}

function ProblemMark() {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 7.5v5.5m0 3.2v.1M12 3 2.8 20h18.4z" />
    </svg>
  )
}
