import { randomUUID } from 'node:crypto'
import { consentsOf } from '@/lib/controller/consents'
import { controller } from '@/lib/controller/controller'
import { type ImportedConsent, keepImportedConsents } from '@/lib/data/imported-consents'
import {
  type CheckedConsent,
  type ConsentLineProblem,
  checkConsentLine,
  consentColumns,
} from '@/lib/rights/consent-line'
import { lookupHash } from '@/lib/vault/house-key'
import { type CsvProblem, type CsvRecord, readCsv } from './csv'

/** What is wrong where; it holds nothing of what the file says. */
export type ImportProblem = {
  line: number
  code: ConsentLineProblem | CsvProblem | 'HEADER_WRONG' | 'TEXT_UNREADABLE' | 'REPEATED'
}

export type Imported =
  | { ok: true; records: number; fresh: number }
  | { ok: false; problems: ImportProblem[] }

const batch = 5_000

/**
 * Takes in records of consents given elsewhere, from CSV in UTF-8. Nothing is kept unless every line is right. The same file a
 * second time adds nothing, so that one that was broken off can simply be run again.
 */
export async function importConsents(bytes: Uint8Array, now: Temporal.Instant): Promise<Imported> {
  const read = readLines(bytes)
  if (!read.ok) return read
  const [header, ...lines] = read.records
  if (header?.cells.join() !== consentColumns.join()) return wrong(1, 'HEADER_WRONG')
  const known = consentsOf(controller()).map(({ key }) => key)
  const consents: CheckedConsent[] = []
  const problems: ImportProblem[] = []
  const seen = new Set<string>()
  for (const { line, cells } of lines) {
    const checked = checkConsentLine(cells, { known, now })
    if (!checked.ok) {
      problems.push(...checked.problems.map((code) => ({ line, code })))
      continue
    }
    const same = sameness(checked.value)
    if (seen.has(same)) problems.push({ line, code: 'REPEATED' })
    seen.add(same)
    consents.push(checked.value)
  }
  if (problems.length > 0) return { ok: false, problems }
  let fresh = 0
  for (let from = 0; from < consents.length; from += batch) {
    const part = await Promise.all(consents.slice(from, from + batch).map(hashed))
    fresh += await keepImportedConsents(part)
  }
  return { ok: true, records: consents.length, fresh }
}

type Lines = { ok: true; records: CsvRecord[] } | { ok: false; problems: ImportProblem[] }

function readLines(bytes: Uint8Array): Lines {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return wrong(1, 'TEXT_UNREADABLE')
    throw error
  }
  const read = readCsv(text)
  return read.ok ? read : wrong(read.line, read.code)
}

function wrong(line: number, code: ImportProblem['code']): Extract<Imported, { ok: false }> {
  return { ok: false, problems: [{ line, code }] }
}

function sameness(consent: CheckedConsent): string {
  const { email, identityNumber, purpose, policyVersion, givenAt } = consent
  return JSON.stringify([email, identityNumber, purpose, policyVersion, givenAt.toString()])
}

async function hashed({
  email,
  identityNumber,
  ...rest
}: CheckedConsent): Promise<ImportedConsent> {
  const emailHash = email === null ? null : await lookupHash('email', email)
  const identityNumberHash =
    identityNumber === null ? null : await lookupHash('identity-number', identityNumber)
  return { ...rest, id: randomUUID(), emailHash, identityNumberHash }
}
