export type NextStepKind = 'upload' | 'write' | 'fill' | 'send'

/** What an officer does next in an open case: the copy, then the letter, then what is missing in it, then the sending. */
export function chooseNextStep(work: {
  files: number
  begun: boolean
  unfilled: number
}): NextStepKind {
  if (work.begun) return work.unfilled > 0 ? 'fill' : 'send'
  return work.files > 0 ? 'write' : 'upload'
}
