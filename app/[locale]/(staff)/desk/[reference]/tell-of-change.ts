import { refresh } from 'next/cache'
import { Refusal, type RefusalCode } from '@/lib/rights/refusal'

/** Says CHANGED_MEANWHILE in a page's own words, and has the page shown anew with what is saved now. */
export async function tellOfChange<T>(work: Promise<T>, code: RefusalCode): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'CHANGED_MEANWHILE') throw error
    refresh()
    throw new Refusal(code)
  }
}
