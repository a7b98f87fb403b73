import type { RefusalCode } from '@/lib/rights/refusal'
import { refusalCodes } from '@/lib/rights/refusal-codes'

export type UploadResult = {
  taken: number
  refused: { code: RefusalCode; position: number }[]
  /** What went wrong with the form as a whole. */
  failed: 'foreign' | 'broken' | 'away' | { reference: string } | null
}

/** Reads the result of an upload from the query; null where there is none, or where it makes no sense. */
export function readUploadResult(query: Record<string, string>): UploadResult | null {
  const { upload = '', problems = '' } = query
  const taken = Number(/^ok-(\d{1,2})$/.exec(upload)?.[1] ?? 0)
  const failed = readFailure(upload)
  const refused = problems.split(',').slice(0, 12).flatMap(readProblem)
  return taken > 0 || failed || refused.length > 0 ? { taken, refused, failed } : null
}

function readFailure(upload: string): UploadResult['failed'] {
  if (upload === 'foreign' || upload === 'broken' || upload === 'away') return upload
  return /^E[0-9A-HJKMNP-TV-Z]{7}$/.test(upload) ? { reference: upload } : null
}

function readProblem(text: string): UploadResult['refused'] {
  const [, name, position] = /^([A-Z_]+)\.(\d{1,2})$/.exec(text) ?? []
  const code = refusalCodes.find((known) => known === name)
  const shown = code && (/^FILES?_/.test(code) || code === 'TRANSITION_NOT_ALLOWED')
  return shown ? [{ code, position: Number(position) }] : []
}
