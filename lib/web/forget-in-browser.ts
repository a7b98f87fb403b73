import { areaOf } from './area'
import { answerAlso, responses } from './response-status'

const staffAreas = new Set(['desk', 'support', 'admin', 'account'])

/**
 * Tells the browser to forget what it keeps of the portal, where a session ends or has ended: what it cached, and what scripts stored. Cookies are
 * taken back one by one. Staff keep what is stored: it is their choice about shortcuts, and nothing else.
 */
export function forgetInBrowser(): void {
  const area = areaOf(responses.getStore()?.req.url ?? '')
  const what = staffAreas.has(area) ? '"cache"' : '"cache", "storage"'
  answerAlso({ 'Clear-Site-Data': what })
}
