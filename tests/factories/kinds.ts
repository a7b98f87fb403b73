import { submitRequest } from '@/lib/casework/requests/submit-request'
import type { Actor } from '@/lib/rights/actor'
import type { FormName } from '@/lib/rights/forms/forms'
import { aPerson, noon } from './people'
import { answer, readyToSend } from './requests'

type Steps = Parameters<typeof answer>[1]

/** The shortest way through each form. */
export const shortest: Record<Exclude<FormName, 'access'>, NonNullable<Steps>> = {
  rectification: [
    ['fields', { fields: ['CONTACT.name', 'CONTACT.address'] }],
    ['values', { 'value.CONTACT.name': 'Åsa Ö', 'value.CONTACT.address': 'Provgatan 1' }],
    ['evidence', {}],
    ['meanwhile', { meanwhile: 'yes' }],
  ],
  erasure: [
    ['scope', { scope: 'everything' }],
    ['ground', { ground: 'none' }],
  ],
  restriction: [
    ['situation', { situation: 'contests-accuracy' }],
    ['scope', { scope: 'everything' }],
  ],
  objection: [['about', { about: 'direct-marketing' }]],
  other: [['text', { text: 'Vilka bolag finns i koncernen?' }]],
}

/** A request of a kind, filed by its person. */
export async function fileForm(
  form: Exclude<FormName, 'access'>,
  { actor, now = noon }: { actor?: Actor; now?: Temporal.Instant } = {},
): Promise<{ person: Actor; reference: string }> {
  const person = actor ?? (await aPerson({ now }))
  await answer(person, shortest[form], now, form)
  const { reference } = await submitRequest(await readyToSend(person, now, form))
  return { person, reference }
}
