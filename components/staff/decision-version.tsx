'use client'

import { useEffect, useRef, useState } from 'react'
import { useForm } from '@/components/form/form-context'
import { type FormAction, one, untouched } from '@/lib/web/form-state'

type Words = { saving: string; saved: string; stopped: string }
type Props = { version: number; keep: FormAction; words: Words }
type Standing = 'still' | keyof Words

const pause = 1500

/**
 * The version that a form of a decision began from, and, with JavaScript, the draft that saves itself when the typing pauses. Once
 * someone else has saved, it stops: nothing of theirs is written over unseen.
 */
export function DecisionVersion({ version, keep, words }: Props) {
  const { state } = useForm()
  const field = useRef<HTMLInputElement>(null)
  const [current, setCurrent] = useState(Math.max(version, Number(one(state.values, 'version'))))
  const [standing, setStanding] = useState<Standing>('still')

  useEffect(() => {
    const form = field.current?.form
    if (!form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let busy = false
    let stopped = false
    const save = async () => {
      if (busy || stopped) return
      busy = true
      setStanding('saving')
      const after = await keep(untouched(), new FormData(form))
      busy = false
      stopped = after.problems.length > 0
      if (stopped) return setStanding('stopped')
      setCurrent(Number(one(after.values, 'version')))
      setStanding('saved')
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(save, pause)
    }
    const leave = () => {
      clearTimeout(timer)
      stopped = true
    }
    form.addEventListener('input', wait)
    form.addEventListener('submit', leave)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', wait)
      form.removeEventListener('submit', leave)
    }
  }, [keep])

  return (
    <>
      <input ref={field} type="hidden" name="version" value={current} />
      <p className="quiet autosave" role="status">
        {standing === 'still' ? '' : words[standing]}
      </p>
    </>
  )
}
