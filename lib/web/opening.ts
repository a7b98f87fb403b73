import { headers } from 'next/headers'
import { isPrefetch } from './prefetch'
import { answerWith, responses } from './response-status'

/**
 * Whether the page being made will be looked at. Next answers HEAD by running GET, and browsers fetch ahead; neither is an
 * opening that belongs in the ledger. A page fetched ahead is refused (503), so that nobody is shown an empty one later.
 */
export async function isOpening(): Promise<boolean> {
  if (responses.getStore()?.req.method === 'HEAD') return false
  if (!isPrefetch(await headers())) return true
  answerWith(503)
  return false
}
