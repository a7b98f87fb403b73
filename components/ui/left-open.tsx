'use client'

import { useEffect } from 'react'

type Words = { title: string; lead: string; again: string }
type Props = { minutes: number; words: Words }

/** Whether something was typed or chosen here that was not sent; after an error, all of it stands in the form anew. */
function isTyped(): boolean {
  const texts = document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea')
  const lists = document.querySelectorAll('select')
  return (
    document.querySelector('.error-summary') !== null ||
    [...texts].some((field) => field.value !== field.defaultValue) ||
    [...texts].some((field) => Boolean(field.checked) !== Boolean(field.defaultChecked)) ||
    [...lists].some(({ options, selectedIndex }) => {
      const first = [...options].findIndex((option) => option.defaultSelected)
      return selectedIndex !== Math.max(first, 0)
    })
  )
}

const element = (name: string, className: string, ...inside: (Node | string)[]) => {
  const made = document.createElement(name)
  made.className = className
  made.append(...inside)
  return made
}

/** Takes all that the page shows off the screen and out of memory; the link loads it anew, for whoever is signed in still. */
function empty({ title, lead, again }: Words) {
  const heading = element('h1', '', title)
  heading.tabIndex = -1
  const link = element('a', 'button', again)
  link.setAttribute('href', `${location.pathname}${location.search}`)
  const head = element('header', 'page-heading', heading, element('p', 'lead', lead))
  const column = element('div', 'column', head, element('p', '', link))
  document.title = title
  document.body.replaceChildren(element('main', 'frame', column))
  heading.focus()
}

/**
 * Empties a page that was left open when the session must have ended: nothing was sent from here for so long. What somebody has typed
 * and not sent stays, for it is nowhere else; sending it leads to signing in, and back.
 */
export function LeftOpen({ minutes, words }: Props) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const wait = (length: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => (isTyped() ? wait(1) : empty(words)), length * 60_000)
    }
    const anew = () => wait(minutes)
    anew()
    document.addEventListener('submit', anew)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('submit', anew)
    }
  }, [minutes, words])
  return null
}
