/** What the server answered to a malformed request, and which kind of request that was. */
export type Answered = { kind: string; status: number; body: string }

/**
 * Answers 5xx that the framework gives before any code of ours runs; docs/security.md lists the same. By the kind of request and
 * the status.
 */
export const frameworksOwn: Record<string, number[]> = {
  'broken multipart': [500],
  'null Origin': [500],
  'foreign Origin': [500],
  TRACE: [500, 501],
}

const trace =
  /\n\s+at (?:async )?[\w.<>$]+ \(|node_modules\/|\.next\/|\/lib\/[\w/-]+\.ts|(?:Syntax|Type|Range|Reference)Error:|PrismaClient/

// The words of `errors.unexpected` (lib/i18n/messages): an error that no one foresaw, shown with its reference;
// endpoints put the reference into the address they send the browser back to.
const unforeseen =
  /Something went wrong at our end|Något gick fel hos oss|(?:upload|structured|failed)=E[0-9A-Z]{7}/

/** What is wrong with an answer, or null. */
export function faultOf({ kind, status, body }: Answered): string | null {
  if (trace.test(body)) return `${kind}: a trace of the inside`
  if (status >= 500) return frameworksOwn[kind]?.includes(status) ? null : `${kind}: ${status}`
  return unforeseen.test(body) ? `${kind}: an unforeseen error` : null
}

/** Counts faults by what they are, the commonest first. */
export function toldFaults(faults: Map<string, number>): string {
  const told = [...faults].toSorted((one, other) => other[1] - one[1]).slice(0, 5)
  return told.map(([fault, times]) => `${times} × ${fault}`).join('; ')
}
