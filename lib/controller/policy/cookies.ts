import type { Cookie } from '../profile'

/** P19: Google Analytics on the company's own site. The portal itself sets no such cookie. */
export const companyCookies: Cookie[] = [
  {
    name: '_ga',
    lasts: { sv: '2 år', en: '2 years' },
    purpose: { sv: 'Skiljer besökare från varandra.', en: 'Tells visitors apart.' },
    clause: 'P19',
  },
  {
    name: '_gid',
    lasts: { sv: '24 timmar', en: '24 hours' },
    purpose: { sv: 'Skiljer besökare från varandra.', en: 'Tells visitors apart.' },
    clause: 'P19',
  },
  {
    name: '_gat',
    lasts: { sv: '1 minut', en: '1 minute' },
    purpose: {
      sv: 'Håller nere hur ofta besök skickas till statistiken.',
      en: 'Limits how often requests are sent.',
    },
    clause: 'P19',
  },
  {
    name: 'AMP_TOKEN',
    lasts: { sv: 'från 30 sekunder till 1 år', en: 'from 30 seconds to 1 year' },
    purpose: {
      sv: 'En kod för att hämta besökarens nummer i statistiken. Andra värden visar att du har tackat nej, att en fråga pågår eller att något gick fel.',
      en: 'A token for fetching a client id. Other values show an opt-out, a request in flight or an error.',
    },
    clause: 'P19',
  },
]
