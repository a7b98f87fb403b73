import type { z } from 'zod'

/** What can be wrong with structured data. Words: messages/<locale>/copy.json. */
export const copyProblemCodes = [
  'NOT_TEXT',
  'NOT_JSON',
  'TOO_DEEP',
  'TWICE',
  'EMPTY',
  'UNKNOWN',
  'MISSING',
  'FORMAT',
  'GROUP',
  'LIST',
  'TEXT',
  'TOO_LONG',
  'TOO_MANY',
  'DATE',
  'AMOUNT',
  'CURRENCY',
  'NUMBER',
] as const
export type CopyProblemCode = (typeof copyProblemCodes)[number]

/** One thing that is wrong, and where: keys of the schema and places in lists, counted from 0. `most` fills the words. */
export type CopyProblem = { code: CopyProblemCode; path: (string | number)[]; most?: number }

/** At most so many problems are told of one file. */
export const mostProblems = 10

const longestKey = 60

/** The problems that a schema found, at a path. */
export function problemsOf(error: z.ZodError, before: (string | number)[]): CopyProblem[] {
  return error.issues.flatMap((issue): CopyProblem[] => {
    const path = [
      ...before,
      ...issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
    ]
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        code: 'UNKNOWN',
        path: [...path, key.slice(0, longestKey)],
      }))
    }
    // zod has no code of its own for what is not there at all.
    if ('input' in issue && issue.input === undefined) return [{ code: 'MISSING', path }]
    const [name, most] = issue.message.split(':')
    const code = copyProblemCodes.find((known) => known === name)
    if (!code) return [{ code: 'GROUP', path }]
    return [most ? { code, path, most: Number(most) } : { code, path }]
  })
}
