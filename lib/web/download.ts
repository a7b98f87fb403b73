import { answerWith } from './response-status'

/** `size` is null for what is made while it is sent. */
type Download = { name: string; mediaType: string; size: number | null }

const policy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** Sends a file as it is made, to be saved and never shown or run by the browser. */
export function attachment(file: Download, bytes: AsyncGenerator<Uint8Array>): Response {
  const headers = {
    'Content-Type': file.mediaType,
    ...(file.size !== null && { 'Content-Length': String(file.size) }),
    'Content-Disposition': contentDisposition(file.name),
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  }
  // Next drops a length, and a policy where one stands on the response already: both are set there as well.
  answerWith(200, {
    ...(file.size !== null && { 'Content-Length': String(file.size) }),
    'Content-Security-Policy': policy,
  })
  return new Response(streamOf(bytes), { headers })
}

/** A file's name for the header: as it is in UTF-8 (RFC 5987), and in plain letters for very old browsers. */
export function contentDisposition(name: string): string {
  const whole = name.toWellFormed()
  const plain = whole
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^A-Za-z0-9 ._-]/gu, '_')
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function streamOf(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(stream) {
      const { done, value } = await bytes.next()
      if (done) stream.close()
      else stream.enqueue(value)
    },
    async cancel() {
      await bytes.return(undefined)
    },
  })
}
