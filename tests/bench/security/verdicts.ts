/** What the server answered to a malformed request, which kind of request that was, and where it went. */
export type Answered = { kind: string; what: string; status: number; body: string }

/**
 * Answers 5xx that the framework gives before any code of ours runs; docs/security.md lists the same. By the kind of request and
 * the status.
 */
export const frameworksOwn: Record<string, number[]> = {
  'broken multipart': [500],
  'null Origin': [500],
  'foreign Origin': [500],
  'fields of the framework': [500],
  'large form': [500],
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

/** Faults by what they are: how often, and where first. */
export type Faults = Map<string, { times: number; first: string }>

/** Adds what is wrong with an answer, if anything is. */
export function note(faults: Faults, answered: Answered): void {
  const fault = faultOf(answered)
  if (!fault) return
  const before = faults.get(fault)
  faults.set(fault, { times: (before?.times ?? 0) + 1, first: before?.first ?? answered.what })
}

/** Faults in words, the commonest first. */
export function toldFaults(faults: Faults): string {
  return [...faults]
    .toSorted((one, other) => other[1].times - one[1].times)
    .slice(0, 5)
    .map(
      ([fault, { times, first }]) =>
        `${times} × ${fault} (first: ${first.replace(/[^ -~]/g, '?')})`,
    )
    .join('; ')
}
