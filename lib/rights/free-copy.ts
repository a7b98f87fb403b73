/** What became of an access request, as far as its free copy goes: nothing yet, a copy delivered, or any other ending. */
export type CopyEnding = 'OPEN' | 'DELIVERED' | 'OTHERWISE'

/** An access request of one holder. `claim`: whether it took the year's free copy when it was filed. */
export type PastAccess = { receivedOn: Temporal.PlainDate; ending: CopyEnding; claim: boolean }

type Received = { receivedOn: Temporal.PlainDate }

/** From the first day up to, but not including, `until`. */
export type FreeYear = { from: Temporal.PlainDate; until: Temporal.PlainDate }

export type FreeCopy =
  /** Free, and it takes the claim. */
  | { state: 'FREE' }
  /** One is open already: show that one first; filed all the same, the new one is to be assessed. */
  | { state: 'ALREADY_OPEN'; receivedOn: Temporal.PlainDate }
  /** A copy was delivered in the year; asking is still possible, and to be assessed. */
  | {
      state: 'USED'
      receivedOn: Temporal.PlainDate
      freeFrom: Temporal.PlainDate
      newCalendarYear: boolean
    }

/** The year that a claim covers, from the receipt of its request (policy P12); 29 February ends on 28 February. */
export function freeYear(receivedOn: Temporal.PlainDate): FreeYear {
  return { from: receivedOn, until: receivedOn.add({ years: 1 }) }
}

/** Whether a request still holds its claim: while it is open, and for good once its copy is delivered. */
export function keepsClaim({ claim, ending }: PastAccess): boolean {
  return claim && ending !== 'OTHERWISE'
}

/**
 * Whether a request received on a date (Stockholm) is the free one of its year (Art. 12(5), 15(3); policy P12), given all
 * access requests of the same holder. Years must not overlap either way: a letter registered late can precede another request.
 */
export function freeCopy(history: readonly PastAccess[], receivedOn: Temporal.PlainDate): FreeCopy {
  const open = history.find((past) => past.ending === 'OPEN')
  if (open) return { state: 'ALREADY_OPEN', receivedOn: open.receivedOn }
  const kept = history.filter(keepsClaim)
  const used = meeting(kept, receivedOn)
  if (!used) return { state: 'FREE' }
  return {
    state: 'USED',
    receivedOn: used.receivedOn,
    freeFrom: nextFreeDay(kept, receivedOn),
    newCalendarYear: receivedOn.year > used.receivedOn.year,
  }
}

/** Of claims that turn out to be one holder's, in the order received: those whose year meets an earlier one's give way. */
export function givingWay<Claim extends Received>(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = []
  return claims.filter((claim) => {
    const gives = meeting(kept, claim.receivedOn) !== undefined
    if (!gives) kept.push(claim)
    return gives
  })
}

function nextFreeDay(kept: readonly Received[], from: Temporal.PlainDate): Temporal.PlainDate {
  let day = from
  for (let past = meeting(kept, day); past; past = meeting(kept, day)) {
    day = freeYear(past.receivedOn).until
  }
  return day
}

/** The first claim whose year meets the year from a day on. */
function meeting<One extends Received>(
  kept: readonly One[],
  day: Temporal.PlainDate,
): One | undefined {
  const year = freeYear(day)
  return kept.find((past) => {
    const other = freeYear(past.receivedOn)
    return isBefore(year.from, other.until) && isBefore(other.from, year.until)
  })
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}
