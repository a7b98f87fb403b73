'use client'

import type { ReactNode } from 'react'
import { useForm } from '@/components/form/form-context'
import { one } from '@/lib/web/form-state'

type Props = {
  field: string
  /** The field within, where it has another name: once ticked it stays. */
  and?: string
  children: ReactNode
}

/** A question that comes up only with a problem at a field, and stays once it was answered. */
export function OnlyAfterProblem({ field, and = field, children }: Props) {
  const { state } = useForm()
  const asked = state.problems.some((problem) => problem.field === field)
  return asked || one(state.values, and) !== '' ? children : null
}
