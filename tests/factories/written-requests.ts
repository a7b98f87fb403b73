/** A request that came on paper, as the form at `/desk/register` posts it. */
export const letter = {
  kind: 'ACCESS',
  channel: 'LETTER',
  'arrived-day': '3',
  'arrived-month': '11',
  'arrived-year': '2026',
  language: 'sv',
  name: 'Bo Ek',
  said: 'Skicka allt ni har om mig.',
}

/** The same from someone who is answered by post. */
export const byPost = { ...letter, address: 'Storgatan 1\n111 22 Stockholm' }
