import { z } from 'zod'

/** Whether staff must have a second factor, or may put it off: that in the trial alone, which anyone should be able to try. */
export type SecondFactorSetting = 'required' | 'offered'

export const secondFactorSchema = {
  SECOND_FACTOR: z
    .enum(['required', 'offered'], {
      error: 'SECOND_FACTOR must be required or offered: set one of them, or leave it out.',
    })
    .optional(),
}

type Given = z.infer<z.ZodObject<typeof secondFactorSchema>>

/** Outside the trial there is no way around the second factor. */
export function secondFactorProblems(
  given: { SECOND_FACTOR?: string | undefined },
  trial: boolean,
): string[] {
  return given.SECOND_FACTOR === 'offered' && !trial
    ? [
        'SECOND_FACTOR can be offered in the trial only: remove it, or remove DATABASE_URL to use the trial database.',
      ]
    : []
}

/** The setting as it holds: offered in the trial where nothing else is set, else required. */
export function readSecondFactor(given: Given, trial: boolean): SecondFactorSetting {
  return trial ? (given.SECOND_FACTOR ?? 'offered') : 'required'
}
