import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedFileTypes, checkFile, checkFileName, fileTypeKeys, largestFile } from './uploads'

const pdf = { name: 'kopia.pdf', size: 1000, detectedType: 'application/pdf', alreadyUploaded: 0 }
const code = (change: Partial<Parameters<typeof checkFile>[0]>) => {
  const checked = checkFile({ ...pdf, ...change })
  return checked.ok ? 'ok' : checked.problems.map((problem) => problem.code).join()
}
const read = (name: string) => {
  const checked = checkFileName(name)
  return checked.ok ? checked.value : null
}

describe('a file name', () => {
  it.each([
    ['kopia.pdf', 'kopia.pdf'],
    [' A\u030arsbesked 2026 (1).pdf ', 'Årsbesked 2026 (1).pdf'],
    ['"x"; filename="y.exe.pdf', "'x'; filename='y.exe.pdf"],
    ['تقرير.pdf', 'تقرير.pdf'],
    ['🙂.pdf', '🙂.pdf'],
    [`${'x'.repeat(146)}.pdf`, `${'x'.repeat(146)}.pdf`],
  ])('%j is kept as %j', (name, kept) => {
    expect(read(name)).toBe(kept)
  })

  it.each([
    '',
    '  ',
    '.',
    '..',
    '\u200b.',
    '../kopia.pdf',
    'a\\b.pdf',
    '/etc/passwd',
    'a\r\nSet-Cookie: b.pdf',
    'a\nb.pdf',
    'a\u0000.pdf',
    'a\u0085.pdf',
    'a\u2028.pdf',
    'kopia\u202efdp.exe',
    'a\u2066.pdf',
    'a\u200f.pdf',
    'a\ud800.pdf',
    `${'x'.repeat(147)}.pdf`,
  ])('%j is refused', (name) => {
    expect(read(name)).toBeNull()
  })

  it('is safe in a quoted header once it is kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 160 }), (name) => {
        const kept = read(name)
        if (kept !== null) expect(kept).not.toMatch(/["\\/\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })
})

describe('a file', () => {
  it.each(fileTypeKeys)('of type %s is known by content and by each of its endings', (type) => {
    const { mediaType, extensions } = allowedFileTypes[type]
    for (const extension of extensions) {
      for (const name of [`a.${extension}`, `a.b.${extension.toUpperCase()}`]) {
        expect(checkFile({ ...pdf, name, detectedType: mediaType })).toEqual({
          ok: true,
          value: { name, type, mediaType },
        })
        expect(code({ name, detectedType: mediaType, allowed: [type] })).toBe('ok')
        const others = fileTypeKeys.filter((key) => key !== type)
        expect(code({ name, detectedType: mediaType, allowed: others })).toBe(
          'FILE_TYPE_NOT_ALLOWED',
        )
        for (const other of others) {
          const detectedType = allowedFileTypes[other].mediaType
          expect(code({ name, detectedType })).toBe('FILE_CONTENT_MISMATCH')
        }
      }
    }
  })

  it('without a signature can only be text', () => {
    const withoutSignature = fileTypeKeys.filter(
      (type) =>
        code({ name: `a.${allowedFileTypes[type].extensions[0]}`, detectedType: null }) === 'ok',
    )
    expect(withoutSignature).toEqual(['csv', 'json'])
    expect(code({ name: 'a.csv', detectedType: 'text/plain' })).toBe('ok')
    expect(code({ name: 'a.pdf', detectedType: 'text/plain' })).toBe('FILE_CONTENT_MISMATCH')
    expect(code({ name: 'a.csv', detectedType: 'text/html' })).toBe('FILE_CONTENT_MISMATCH')
  })

  it.each([
    [{ size: largestFile }, 'ok'],
    [{ size: largestFile + 1 }, 'FILE_TOO_LARGE'],
    [{ size: 0 }, 'FILE_EMPTY'],
    [{ alreadyUploaded: 9 }, 'ok'],
    [{ alreadyUploaded: 10 }, 'FILES_TOO_MANY'],
    [{ name: 'a/b.pdf' }, 'FILE_NAME_INVALID'],
    [{ name: 'a.svg' }, 'FILE_TYPE_NOT_ALLOWED'],
    [{ name: 'a.html' }, 'FILE_TYPE_NOT_ALLOWED'],
    [{ name: 'a.pdf.exe' }, 'FILE_TYPE_NOT_ALLOWED'],
    [{ name: 'pdf' }, 'FILE_TYPE_NOT_ALLOWED'],
    [{ name: '.pdf' }, 'FILE_TYPE_NOT_ALLOWED'],
    [{ name: 'a.pdf ' }, 'ok'],
    [{ name: 'a.' }, 'FILE_TYPE_NOT_ALLOWED'],
    [{ allowed: [] }, 'FILE_TYPE_NOT_ALLOWED'],
  ])('%j: %s', (change, expected) => {
    expect(code(change)).toBe(expected)
  })

  it('names the limits', () => {
    const detail = (change: object) => {
      const checked = checkFile({ ...pdf, ...change })
      expect(!checked.ok && checked.problems.map(({ field }) => field)).toEqual(['file'])
      return !checked.ok && checked.problems[0]?.detail
    }
    expect(detail({ size: 0 })).toBeUndefined()
    expect(detail({ size: largestFile + 1 })).toEqual({ megabytes: 10 })
    expect(detail({ alreadyUploaded: 10 })).toEqual({ most: 10 })
    expect(detail({ name: '..' })).toEqual({ longest: 150 })
  })
})
