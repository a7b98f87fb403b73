import { connect, type Socket } from 'node:net'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { Refusal } from '@/lib/rights/refusal'
import type { VirusScanner } from '@/lib/scanner-setting'

/** How long the scanner may be silent, in milliseconds. */
const patience = 30_000

/** One file before the scanner's eyes. */
export type Scan = {
  /** Shows it the next piece, and waits until it can take more. */
  see(piece: Uint8Array): Promise<void>
  /** Refuses with FILE_INFECTED, or with FILE_NOT_SCANNED where the scanner gave no verdict: then the file is not let through. */
  finish(): Promise<void>
  /** Ends it without a verdict. Safe after finish. */
  drop(): void
}

const unseen: Scan = {
  see: async () => undefined,
  finish: async () => undefined,
  drop: () => undefined,
}

/** Begins to scan a file, by the command INSTREAM of clamd; where no scanner is set up, nothing is scanned. */
export function beginScan(): Scan {
  const { virusScanner } = env()
  return virusScanner ? scanAt(virusScanner) : unseen
}

function scanAt(where: VirusScanner): Scan {
  const socket = connect(where)
  const closed = new Promise<void>((settle) => socket.once('close', () => settle()))
  let answer = ''
  socket.on('data', (words: Buffer) => {
    answer = `${answer}${words}`.slice(0, 1000)
  })
  // What goes wrong closes the connection; without an answer the file is not let through.
  socket.on('error', () => undefined)
  socket.setTimeout(patience, () => socket.destroy())
  socket.write('zINSTREAM\0')
  return {
    async see(piece) {
      if (piece.length === 0 || socket.destroyed) return
      socket.write(sizeOf(piece.length))
      if (!socket.write(piece)) await Promise.race([drained(socket), closed])
    },
    async finish() {
      socket.write(sizeOf(0))
      await closed
      if (/^stream: OK\0?$/.test(answer)) return
      const found = /^stream: .+ FOUND\0?$/.test(answer)
      log.warn(found ? 'file.infected' : 'file.not-scanned')
      throw new Refusal(found ? 'FILE_INFECTED' : 'FILE_NOT_SCANNED')
    },
    drop: () => void socket.destroy(),
  }
}

function sizeOf(bytes: number): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(bytes)
  return size
}

function drained(socket: Socket): Promise<void> {
  return new Promise((settle) => socket.once('drain', () => settle()))
}
