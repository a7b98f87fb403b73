import { addStructured } from '@/lib/casework/staff/add-structured'
import type { CopyProblem } from '@/lib/copy/copy-problem'
import type { Case } from './answers'
import { streamed } from './files'
import { noon } from './people'
import { heldData } from './structured-data'

/** Adds structured data to a case; small and right ones unless told otherwise. Returns what is wrong with them. */
export async function addData(
  { legal, reference, now = noon }: Case,
  data: unknown = heldData,
  name = 'uppgifter.json',
): Promise<CopyProblem[]> {
  const bytes = typeof data === 'string' ? Buffer.from(data) : Buffer.from(JSON.stringify(data))
  return addStructured({ actor: legal, reference, name, bytes: streamed(bytes, 1000), now })
}
