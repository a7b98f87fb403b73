import { addFile } from '@/lib/casework/staff/add-file'
import { saveAnswerDraft, viewAnswerDraft } from '@/lib/casework/staff/answer-draft'
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

/** Saves a letter without lines to fill and returns its version. */
export async function writeLetter(
  { legal, reference, now = noon }: Case,
  letter = 'Hej,\n\nhär är din kopia.',
): Promise<number> {
  const { version } = await viewAnswerDraft(legal, reference)
  await saveAnswerDraft({ actor: legal, reference, letter, version, now })
  return version + 1
}

type Delivery = Partial<Parameters<typeof deliverAnswer>[0]>

/** Sends the saved answer with a copy, identity checked by the known e-mail, unless told otherwise. */
export async function deliver(
  { legal, reference, now = noon }: Case,
  version: number,
  more: Delivery = {},
): Promise<void> {
  const identityCheck = { way: 'KNOWN_EMAIL', note: '' }
  await deliverAnswer({
    actor: legal,
    reference,
    outcome: 'COPY',
    identityCheck,
    version,
    now,
    ...more,
  })
}

/** Takes a case the whole way: file, letter, delivery. */
export async function answerWhole(work: Case): Promise<void> {
  await upload(work)
  await deliver(work, await writeLetter(work))
}
