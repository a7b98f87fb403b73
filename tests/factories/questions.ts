import { askClarification } from '@/lib/casework/staff/ask-clarification'
import { askIdentity } from '@/lib/casework/staff/ask-identity'
import { openCase } from '@/lib/casework/staff/open-case'
import type { Case } from './answers'
import { noon } from './people'

/** The version of a case as an officer sees it now. */
export async function versionOf({ legal, reference, now = noon }: Case): Promise<number> {
  return (await openCase({ actor: legal, reference, now })).request.version
}

/** Asks who someone is; a telephone that ends in 12 is held. */
export async function doubt(work: Case, raw: Record<string, unknown> = {}): Promise<void> {
  const { legal: actor, reference, now = noon } = work
  const version = await versionOf(work)
  const typed = { text: 'Adressen är ny.', telephoneEnding: '12', ...raw }
  await askIdentity({ actor, reference, raw: typed, version, now })
}

/** Asks what a very large request is about. */
export async function clarify(work: Case, raw: Record<string, unknown> = {}): Promise<void> {
  const { legal: actor, reference, now = noon } = work
  const version = await versionOf(work)
  const typed = { text: 'Vilka år gäller det?', large: 'yes', ...raw }
  await askClarification({ actor, reference, raw: typed, version, now })
}
