import { createHash } from 'node:crypto'
import { sql } from '@/tests/support/database'
import { tables } from './rows'

/** Every way in which a value might stand in a row, bytes as PostgreSQL writes them: hexadecimal. */
function shapesOf(value: string): string[] {
  const bytes = Buffer.from(value)
  const forms = [bytes, bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')]
  const texts = [value, ...forms.slice(1).map(String), bytes.toString('hex')]
  const hashes = [value, value.toLowerCase(), value.toUpperCase(), `19${value}`].flatMap((text) => {
    const hash = createHash('sha256').update(text).digest()
    return [hash.toString('hex'), hash.toString('base64').slice(0, 40), hash.toString('base64url')]
  })
  return [...texts, ...hashes].flatMap((text) => [text, Buffer.from(text).toString('hex')])
}

async function everyRow(): Promise<{ table: string; text: string }[]> {
  const found: { table: string; text: string }[] = []
  for (const { full } of await tables()) {
    const rows = await sql<{ text: string }>(`SELECT t::text AS text FROM ${full} t`)
    for (const { text } of rows) found.push({ table: full, text: text.toLowerCase() })
  }
  return found
}

/** The tables in which a value stands, in clear or thinly disguised. */
export async function findings(value: string): Promise<string[]> {
  const shapes = shapesOf(value).map((shape) => shape.toLowerCase())
  const rows = await everyRow()
  return rows
    .filter(({ text }) => shapes.some((shape) => text.includes(shape)))
    .map(({ table }) => table)
}
