import { z } from 'zod'
import { type CopyProblem, copyProblemCodes, mostProblems } from '@/lib/copy/copy-problem'

export type { CopyProblem } from '@/lib/copy/copy-problem'

/** At most so many problems of one file are told. */
export const mostTold = mostProblems

const schema = z.array(
  z.object({
    code: z.enum(copyProblemCodes),
    path: z.array(z.union([z.string(), z.number()])),
    most: z.number().optional(),
  }),
)

/** The problems of a refused file as one text, to be kept until they are shown. */
export function writeProblems(problems: CopyProblem[]): string {
  return JSON.stringify(problems)
}

/** The problems that writeProblems wrote; none when the text is not its. */
export function readProblems(text: string): CopyProblem[] {
  try {
    const read = schema.safeParse(JSON.parse(text))
    return read.success
      ? read.data.map(({ code, path, most }) =>
          most === undefined ? { code, path } : { code, path, most },
        )
      : []
  } catch {
    return []
  }
}
