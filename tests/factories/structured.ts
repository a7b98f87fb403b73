import { addStructured } from '@/lib/casework/staff/add-structured'
import type { CopyProblem } from '@/lib/copy/copy-problem'
import type { Case } from './answers'
import { streamed } from './files'
import { noon } from './people'

/** What might be held about one person, by the published schema. */
export const heldData = {
  format: 'copy-1',
  madeOn: '2026-11-20',
  CONTACT: { name: 'Åsa Öberg', telephone: ['+46701234567'] },
  FINANCIAL: {
    accounts: [{ bank: 'Exempelbanken', accountNumber: '1234-567 890 1' }],
    transactions: [
      { transaction: 'Kortköp ICA', transactionAmount: '-129.50', transactionDate: '2026-01-31' },
      { transaction: '=SUM(A1)', transactionAmount: '1000', transactionDate: '2026-02-01' },
    ],
  },
}

/** Adds structured data to a case; small and right ones unless told otherwise. Returns what is wrong with them. */
export async function addData(
  { legal, reference, now = noon }: Case,
  data: unknown = heldData,
  name = 'uppgifter.json',
): Promise<CopyProblem[]> {
  const bytes = typeof data === 'string' ? Buffer.from(data) : Buffer.from(JSON.stringify(data))
  return addStructured({ actor: legal, reference, name, bytes: streamed(bytes, 1000), now })
}
