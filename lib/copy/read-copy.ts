import { mostTransactions } from '@/lib/rights/uploads'
import { type CopyProblem, mostProblems, problemsOf } from './copy-problem'
import { JsonProblem, JsonSplitter } from './json-splitter'
import { type CopyCounts, type CopyHead, copySchema, transactionSchema } from './schema'

const list = ['FINANCIAL', 'transactions']
const batch = 64 * 1024

export type CopyRead =
  | { ok: true; head: CopyHead; counts: CopyCounts }
  | { ok: false; problems: CopyProblem[] }

/**
 * Reads structured data while they arrive. `lines` gives the transactions, checked, one JSON line each, to be kept; `result` says
 * after it what the rest is, or what is wrong. With the tenth problem it stops reading.
 */
export class CopyReader {
  private readonly problems: CopyProblem[] = []
  private transactions = 0
  private pending = ''
  private rest: unknown = null
  private readonly splitter = new JsonSplitter(list, (element, index) => this.take(element, index))

  /** The transactions as lines. To be read to its end. */
  async *lines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for await (const piece of bytes) {
      if (!this.see(() => decoder.decode(piece, { stream: true }))) return
      if (this.pending.length >= batch) yield this.pendingLines()
    }
    if (!this.see(() => decoder.decode())) return
    this.attempt(() => {
      this.rest = this.splitter.end()
    })
    if (this.pending !== '') yield this.pendingLines()
  }

  /** What was read, once `lines` has ended. */
  result(): CopyRead {
    if (this.rest === null && this.problems.length > 0) return this.refused()
    const read = copySchema.safeParse(this.rest, { reportInput: true })
    if (!read.success) this.problems.unshift(...problemsOf(read.error, []))
    if (!read.success || this.problems.length > 0) return this.refused()
    const { $schema: _, FINANCIAL: whole, ...others } = read.data
    const { transactions: __, ...financial } = whole ?? {}
    const head: CopyHead = whole ? { ...others, FINANCIAL: financial } : others
    const counts = {
      accounts: financial.accounts?.length ?? 0,
      loans: financial.loans?.length ?? 0,
      transactions: this.transactions,
    }
    if (counts.transactions === 0 && !holdsAnything(head)) {
      this.problems.push({ code: 'EMPTY', path: [] })
      return this.refused()
    }
    return { ok: true, head, counts }
  }

  private refused(): CopyRead {
    return { ok: false, problems: this.problems.slice(0, mostProblems) }
  }

  private take(element: unknown, index: number): void {
    const read = transactionSchema.safeParse(element, { reportInput: true })
    if (!read.success) this.problems.push(...problemsOf(read.error, [...list, index]))
    else if (index >= mostTransactions) {
      this.problems.push({ code: 'TOO_MANY', path: list, most: mostTransactions })
    } else {
      this.pending += `${JSON.stringify(read.data)}\n`
      this.transactions += 1
    }
    if (this.problems.length >= mostProblems) throw new Enough()
  }

  /** Decodes and reads some more; false when that was the end of it. */
  private see(decode: () => string): boolean {
    return this.attempt(() => {
      let text = ''
      try {
        text = decode()
      } catch {
        this.problems.push({ code: 'NOT_TEXT', path: [] })
        throw new Enough()
      }
      this.splitter.write(text)
    })
  }

  private attempt(read: () => void): boolean {
    try {
      read()
      return true
    } catch (error) {
      if (error instanceof JsonProblem) {
        this.problems.push({ code: error.code, path: error.path })
      } else if (!(error instanceof Enough)) throw error
      return false
    }
  }

  private pendingLines(): Uint8Array {
    const lines = Buffer.from(this.pending, 'utf8')
    this.pending = ''
    return lines
  }
}

class Enough extends Error {}

function holdsAnything({ CONTACT, FINANCIAL }: CopyHead): boolean {
  return [...Object.values(CONTACT ?? {}), ...Object.values(FINANCIAL ?? {})].some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  )
}
