import { fileTypeFromBuffer } from 'file-type'

/** How much of a file is looked at to tell its type, in bytes. */
export const headSize = 64 * 1024

/** Watches a file pass by: keeps its head to tell the type, and whether all of it is clean UTF-8 text. */
export class TypeDetector {
  private head = Buffer.alloc(0)
  private readonly decoder = new TextDecoder('utf-8', { fatal: true })
  private text = true
  private start = ''

  /** Takes the next bytes. */
  see(bytes: Uint8Array): void {
    if (this.head.length < headSize) {
      this.head = Buffer.concat([this.head, bytes.subarray(0, headSize - this.head.length)])
    }
    if (this.text) this.seeText(() => this.decoder.decode(bytes, { stream: true }))
  }

  private seeText(decode: () => string): void {
    try {
      const text = decode()
      // Control characters other than tab and line breaks stand in no text that a person reads.
      this.text = !/[^\P{Cc}\t\n\r]/u.test(text)
      if (this.start.trim() === '') this.start = text.trimStart().slice(0, 40)
    } catch {
      this.text = false
    }
  }

  /**
   * The media type that the content shows, null for clean text that shows none,
   * 'application/octet-stream' for anything unknown, 'text/html' for markup in disguise.
   */
  async type(): Promise<string | null> {
    const found = await fileTypeFromBuffer(this.head)
    if (found) return found.mime
    if (this.text) this.seeText(() => this.decoder.decode())
    if (!this.text) return 'application/octet-stream'
    return /^<(!|\?|[a-z])/i.test(this.start) ? 'text/html' : null
  }
}
