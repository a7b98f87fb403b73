import { addFile } from '@/lib/casework/staff/add-file'
import { saveAnswerDraft } from '@/lib/casework/staff/answer-draft'
import { decideCase } from '@/lib/casework/staff/decide-case'
import { viewDecisionForm } from '@/lib/casework/staff/decision-form'
import { deliverAnswer } from '@/lib/casework/staff/deliver-answer'
import type { Actor } from '@/lib/rights/actor'
import { files, streamed } from './files'
import { noon } from './people'

export type Case = { legal: Actor; reference: string; now?: Temporal.Instant }

/** Adds one file to a case's copy; a small PDF unless told otherwise. */
export async function upload(
  { legal, reference, now = noon }: Case,
  name = 'kopia.pdf',
  bytes: Uint8Array = files.pdf(),
): Promise<void> {
  await addFile({ actor: legal, reference, name, bytes: streamed(bytes), now })
}

/** Decides a case: a copy unless told otherwise. Identity is checked by the known e-mail. Returns the version it has then. */
export async function decide(
  { legal, reference, now = noon }: Case,
  values: Record<string, string | string[]> = { result: 'copy', 'third-parties': 'yes' },
): Promise<number> {
  const { request, decision } = await viewDecisionForm({ actor: legal, reference, now })
  const { version } = decision
  const typed = { kind: request.kind, way: 'KNOWN_EMAIL', note: '', ...values }
  await decideCase({ actor: legal, reference, values: typed, version, now })
  return version + 1
}

/** Decides an access request and saves a letter without lines to fill; returns its version. */
export async function writeLetter(
  work: Case,
  letter = 'Hej,\n\nhär är din kopia.',
  result: 'copy' | 'no-data' = 'copy',
): Promise<number> {
  const { legal, reference, now = noon } = work
  // The identity is left to be checked when the answer is sent.
  const version = await decide(work, { result, 'third-parties': 'yes', way: '' })
  return saveAnswerDraft({ actor: legal, reference, letter, version, now })
}

type Delivery = Partial<Parameters<typeof deliverAnswer>[0]>

/** Sends the decided answer, identity checked by the known e-mail unless told otherwise. */
export async function deliver(
  { legal, reference, now = noon }: Case,
  version: number,
  more: Delivery = {},
): Promise<void> {
  const identityCheck = { way: 'KNOWN_EMAIL', note: '' }
  await deliverAnswer({ actor: legal, reference, identityCheck, version, now, ...more })
}

/** Takes a case the whole way: file, letter, delivery. */
export async function answerWhole(work: Case): Promise<void> {
  await upload(work)
  await deliver(work, await writeLetter(work))
}
