'use client'

import type { ReactNode } from 'react'
import { useForm } from '@/components/form/form-context'
import { one } from '@/lib/web/form-state'

type Props = { version: number; children: ReactNode }

/** Shows what someone else saved, once it is newer than what the officer began from. */
export function SavedMeanwhile({ version, children }: Props) {
  const { state } = useForm()
  const from = one(state.values, 'version')
  return from !== '' && Number(from) < version ? children : null
}
