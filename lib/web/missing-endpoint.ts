import { problem } from './problem'

/** The answer of an endpoint that is not there, and of one that whoever asks shall not know of. */
export function missingEndpoint(): Response {
  return problem(404, 'Not found', 'There is no endpoint at this address.')
}
