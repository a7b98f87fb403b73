import { refresh } from 'next/cache'
import { Refusal, type RefusalCode } from '@/lib/rights/refusal'

// What a form runs into when someone else, or the person, was first.
const overtaken: readonly RefusalCode[] = [
  'APPROVAL_NOT_ASKED',
  'REQUEST_WITHDRAWN',
  'TRANSITION_NOT_ALLOWED',
]

/** Says CHANGED_MEANWHILE in a page's own words, and has the page shown anew with what is saved now and what happened since. */
export async function tellOfChange<T>(work: Promise<T>, code: RefusalCode): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const changed = error.code === 'CHANGED_MEANWHILE'
    if (changed || overtaken.includes(error.code)) refresh()
    throw changed ? new Refusal(code) : error
  }
}
