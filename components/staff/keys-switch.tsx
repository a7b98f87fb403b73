'use client'

import { useState, useSyncExternalStore } from 'react'
import { keysAreOff, turnKeys } from './keys-setting'

type Words = { on: string; off: string; turnOn: string; turnOff: string }

const never = () => () => undefined

/** Turns the shortcuts on and off; there only where there are any. */
export function KeysSwitch({ words }: { words: Words }) {
  const kept = useSyncExternalStore(
    never,
    () => (keysAreOff() ? 'off' : 'on'),
    () => null,
  )
  const [chosen, choose] = useState<'on' | 'off' | null>(null)
  const state = chosen ?? kept
  if (!state) return null
  const flip = () => {
    turnKeys(state === 'off')
    choose(state === 'off' ? 'on' : 'off')
  }
  return (
    <p className="section-actions">
      <span role="status">{words[state]}</span>
      <button type="button" className="button" data-look="second" onClick={flip}>
        {state === 'on' ? words.turnOff : words.turnOn}
      </button>
    </p>
  )
}
