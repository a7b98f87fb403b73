import { describe, expect, it } from 'vitest'
import { readUploadResult } from './read-upload-result'

describe('the result of an upload, read from the address', () => {
  it('tells how many files were taken in and which were refused, by place', () => {
    const query = { upload: 'ok-2', problems: 'FILE_TOO_LARGE.2,FILE_EMPTY.4' }
    expect(readUploadResult(query)).toEqual({
      taken: 2,
      refused: [
        { code: 'FILE_TOO_LARGE', position: 2 },
        { code: 'FILE_EMPTY', position: 4 },
      ],
      failed: null,
    })
  })

  it.each(['foreign', 'broken', 'away'] as const)('tells that the form failed: %s', (failed) => {
    expect(readUploadResult({ upload: failed })?.failed).toBe(failed)
  })

  it('gives the number of an unexpected error', () => {
    expect(readUploadResult({ upload: 'E0A1B2C3' })?.failed).toEqual({ reference: 'E0A1B2C3' })
  })

  it.each([
    [{}],
    [{ upload: 'ok-0' }],
    [{ upload: 'Eyour files' }],
    [{ problems: 'UNDER_AGE.1' }],
    [{ problems: 'FILE_TOO_LARGE' }],
    [{ problems: '<b>.1' }],
  ])('says nothing on %j', (query) => {
    expect(readUploadResult(query)).toBeNull()
  })
})
