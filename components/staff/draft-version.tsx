'use client'

import { useEffect, useRef, useState } from 'react'
import { useForm } from '@/components/form/form-context'
import { type FormAction, one, untouched } from '@/lib/web/form-state'

type Words = { saving: string; saved: string; stopped: string }
type Props = {
  version: number
  /** Keeps the draft; null where keeping it would undo something, so that only a press of a button does. */
  keep: FormAction | null
  words: Words
}
type Standing = 'still' | keyof Words

const pause = 1500

/**
 * The version that a draft's form began from, and, with JavaScript, the draft that saves itself when the typing pauses. Once
 * someone else has saved, it stops: nothing of theirs is written over unseen.
 */
export function DraftVersion({ version, keep, words }: Props) {
  const { state } = useForm()
  const field = useRef<HTMLInputElement>(null)
  const [current, setCurrent] = useState(Math.max(version, Number(one(state.values, 'version'))))
  const [standing, setStanding] = useState<Standing>('still')

  useEffect(() => {
    const form = field.current?.form
    if (!form || !keep) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let saving: Promise<void> | null = null
    let stopped = false
    const save = async () => {
      setStanding('saving')
      const after = await keep(untouched(), new FormData(form)).catch(() => null)
      // Out of reach: what is typed stands on the page, and the next pause tries again.
      if (!after) return setStanding('still')
      stopped = stopped || after.problems.length > 0
      if (after.problems.length > 0) return setStanding('stopped')
      const saved = one(after.values, 'version')
      if (field.current) field.current.value = saved
      setCurrent(Number(saved))
      setStanding('saved')
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (saving || stopped) return
        saving = save().finally(() => {
          saving = null
        })
      }, pause)
    }
    // What is being saved has to be through first: its version is the one that is sent.
    const leave = (event: SubmitEvent) => {
      clearTimeout(timer)
      stopped = true
      if (!saving) return
      event.preventDefault()
      event.stopPropagation()
      const { submitter } = event
      void saving.then(() => form.requestSubmit(submitter))
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
