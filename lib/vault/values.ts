import type { PersonKey } from './person-key'
import { open, seal } from './sealing'

/** Seals a text for a place such as "answer.letter:<request id>". */
export function sealText(key: PersonKey, place: string, text: string): Uint8Array<ArrayBuffer> {
  return seal(key.bytes, place, Buffer.from(text, 'utf8'))
}

/** Opens what sealText sealed. */
export function openText(key: PersonKey, place: string, sealed: Uint8Array): string {
  return Buffer.from(open(key.bytes, place, sealed)).toString('utf8')
}

/** Seals plain data as JSON. */
export function sealJson(key: PersonKey, place: string, value: unknown): Uint8Array<ArrayBuffer> {
  return sealText(key, place, JSON.stringify(value))
}

/** Opens what sealJson sealed; the caller checks its shape. */
export function openJson(key: PersonKey, place: string, sealed: Uint8Array): unknown {
  return JSON.parse(openText(key, place, sealed))
}
