import { describe, expect, it } from 'vitest'
import { type Source, sources, withoutComments } from '../support/sources'

/** Files that catch a refusal and throw one again, which is noted where that is caught. */
const throwsOn = [
  'app/[locale]/(staff)/desk/[reference]/tell-of-change.ts',
  'app/[locale]/(subject)/my/requests/new/[form]/name-the-fields.ts',
]

/** Files at the edge that look at a refusal and don't pass it through lib/web/refused.ts. */
function silent(files: Source[]): string[] {
  return files
    .filter(({ path }) => /^(app|lib\/web)\//.test(path) && !/\.test\.tsx?$/.test(path))
    .filter(({ text }) => /\binstanceof (Refusal|LimitReached)\b/.test(withoutComments(text)))
    .filter(({ text }) => !/\bnoteRefus(al|ed)\(/.test(withoutComments(text)))
    .map(({ path }) => path)
    .filter((path) => !throwsOn.includes(path))
}

describe('whoever answers a refusal', () => {
  it('notes it in the one place', () => {
    expect(silent(sources())).toEqual([])
  })

  it('would be found who does not', () => {
    const text = 'if (error instanceof Refusal) return null\n'
    const noted = `${text}noteRefusal('page', error)\n`
    expect(
      silent([
        { path: 'app/x/page.tsx', text },
        { path: 'app/y/page.tsx', text: noted },
        { path: 'lib/casework/z.ts', text },
      ]),
    ).toEqual(['app/x/page.tsx'])
  })

  it('has no entry in the list of exceptions that does not exist', () => {
    const paths = sources().map(({ path }) => path)
    expect(throwsOn.filter((path) => !paths.includes(path))).toEqual([])
  })
})

it('counts and logs refusals in that one place alone', () => {
  const counting = sources().filter(
    ({ path, text }) =>
      !/\.test\.tsx?$|^tests\//.test(path) && /\bcount\('refusals'/.test(withoutComments(text)),
  )
  expect(counting.map(({ path }) => path)).toEqual(['lib/web/refused.ts'])
})
