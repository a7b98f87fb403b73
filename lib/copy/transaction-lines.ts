import { type Transaction, transactionSchema } from './schema'

/** The transactions that CopyReader made lines of, some at a time. */
export async function* transactionsIn(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Transaction[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let held = ''
  for await (const piece of bytes) {
    const lines = `${held}${decoder.decode(piece, { stream: true })}`.split('\n')
    held = lines.pop() ?? ''
    if (lines.length > 0) yield lines.map(read)
  }
}

const read = (line: string) => transactionSchema.parse(JSON.parse(line))
