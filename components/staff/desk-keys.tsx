'use client'

import { useEffect } from 'react'
import { keysAreOff } from './keys-setting'

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')]
const current = () => document.querySelector<HTMLElement>('[data-row][data-here]')

/** Moves the mark to another row, and the focus to its link. */
function move(by: 1 | -1) {
  const all = rows()
  const here = current()
  const next = all[here ? all.indexOf(here) + by : 0]
  if (!next) return
  here?.removeAttribute('data-here')
  next.setAttribute('data-here', '')
  next.querySelector('a')?.focus()
  next.scrollIntoView({ block: 'nearest' })
}

function toggle(on?: boolean) {
  const box = current()?.querySelector<HTMLInputElement>('input[type=checkbox]')
  if (box) box.checked = on ?? !box.checked
}

/** Does what stands on the page under a key: goes there, presses it, or begins to type in it. False where there is nothing. */
function press(key: string): boolean {
  const found = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(
    (each) => each.dataset.key === key,
  )
  const target = found?.matches('a, button, input') ? found : found?.querySelector('a, button')
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) target.focus()
  else target.click()
  return true
}

function act(key: string): boolean {
  if (key === 'j') move(1)
  else if (key === 'k') move(-1)
  else if (key === 'x') toggle()
  else if (key === 'o') current()?.querySelector('a')?.click()
  else if (key === '/') document.getElementById('terms')?.focus()
  else {
    const chosen = document.querySelector('[data-row] input:checked')
    if (key === 'a' && !chosen) toggle(true)
    return press(key)
  }
  return true
}

/** The desk's shortcuts. They only do what a link or a button of the page does, and can be turned off (WCAG 2.1.4). */
export function DeskKeys() {
  useEffect(() => {
    let first = ''
    function listen(event: KeyboardEvent) {
      const { target, key } = event
      const typing =
        target instanceof HTMLElement &&
        target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')
      if (typing || event.ctrlKey || event.metaKey || event.altKey || keysAreOff()) return
      const whole = first ? `${first} ${key}` : key
      first = whole === 'g' ? 'g' : ''
      if (whole !== 'g' && act(whole)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return null
}
