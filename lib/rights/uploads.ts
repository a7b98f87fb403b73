import type { Checked, FieldProblem, RefusalCode } from './refusal'

/** Every type of file that the portal takes; `signed` types are known by their first bytes, the others are plain text. */
export const allowedFileTypes = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'], signed: true },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], signed: true },
  png: { mediaType: 'image/png', extensions: ['png'], signed: true },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    signed: true,
  },
  csv: { mediaType: 'text/csv', extensions: ['csv'], signed: false },
  json: { mediaType: 'application/json', extensions: ['json'], signed: false },
  zip: { mediaType: 'application/zip', extensions: ['zip'], signed: true },
} as const satisfies Record<string, FileType>

type FileType = { mediaType: string; extensions: readonly string[]; signed: boolean }
export type FileTypeKey = keyof typeof allowedFileTypes
export const fileTypeKeys = Object.keys(allowedFileTypes) as FileTypeKey[]

/** At most this many files on one request, each of at most this many bytes, with a name of at most this many characters. */
export const mostFiles = 10
export const largestFile = 10 * 1024 * 1024
export const longestFileName = 150

/** Structured data may be larger, in bytes: 100,000 transactions and more must fit. */
export const largestStructured = 100 * 1024 * 1024
export const mostTransactions = 200_000

export type Upload = {
  name: string
  /** In bytes. */
  size: number
  /** The media type that the content shows, or null where it shows none and is clean text. */
  detectedType: string | null
  alreadyUploaded: number
  allowed?: readonly FileTypeKey[]
}

export type CheckedFile = { name: string; type: FileTypeKey; mediaType: string }

/**
 * A file's name as it can be kept and sent in a header: NFC, trimmed, double quotes made single. Problem at `file`:
 * FILE_NAME_INVALID (detail `longest`) for paths, control characters, marks that turn the reading direction, names that are
 * empty, only dots or too long.
 */
export function checkFileName(name: string): Checked<string> {
  const tidy = name.normalize('NFC').trim().replaceAll('"', "'")
  const refused =
    !tidy.isWellFormed() ||
    /[/\\\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u.test(tidy) ||
    /^[.\p{Cf}\s]*$/u.test(tidy) ||
    [...tidy].length > longestFileName
  return refused
    ? problem('FILE_NAME_INVALID', { longest: longestFileName })
    : { ok: true, value: tidy }
}

/**
 * Whether a file can be taken, by name, size, number and what its content shows. Problems at `file`: FILE_NAME_INVALID,
 * FILES_TOO_MANY (detail `most`), FILE_EMPTY, FILE_TOO_LARGE (detail `megabytes`), FILE_TYPE_NOT_ALLOWED, FILE_CONTENT_MISMATCH;
 * the first that applies.
 */
export function checkFile(upload: Upload): Checked<CheckedFile> {
  const name = checkFileName(upload.name)
  if (!name.ok) return name
  if (upload.alreadyUploaded >= mostFiles) return problem('FILES_TOO_MANY', { most: mostFiles })
  if (upload.size === 0) return problem('FILE_EMPTY')
  if (upload.size > largestFile) {
    return problem('FILE_TOO_LARGE', { megabytes: largestFile / 1024 / 1024 })
  }
  const type = typeByExtension(name.value, upload.allowed ?? fileTypeKeys)
  if (!type) return problem('FILE_TYPE_NOT_ALLOWED')
  if (!showsType(upload.detectedType, type)) return problem('FILE_CONTENT_MISMATCH')
  return {
    ok: true,
    value: { name: name.value, type, mediaType: allowedFileTypes[type].mediaType },
  }
}

function typeByExtension(name: string, allowed: readonly FileTypeKey[]): FileTypeKey | undefined {
  const extension = /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return allowed.find((key) => {
    const extensions: readonly string[] = allowedFileTypes[key].extensions
    return extensions.includes(extension)
  })
}

function showsType(detected: string | null, type: FileTypeKey): boolean {
  const { mediaType, signed } = allowedFileTypes[type]
  if (detected === mediaType) return true
  return !signed && (detected === null || detected === 'text/plain')
}

function problem(
  code: RefusalCode,
  detail?: Record<string, number>,
): { ok: false; problems: FieldProblem[] } {
  return {
    ok: false,
    problems: [detail ? { field: 'file', code, detail } : { field: 'file', code }],
  }
}
