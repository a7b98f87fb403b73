import { responses } from './response-status'

/**
 * Whether the page being made answers a form that was sent from it. Then what was typed has to come back with the reason, whatever has
 * become of the case since: the form must stand there still.
 */
export function answersForm(): boolean {
  return responses.getStore()?.req.method === 'POST'
}
