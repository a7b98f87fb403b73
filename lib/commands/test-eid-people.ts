import { createHash } from 'node:crypto'

/** Someone who shows a Test-eID. */
export type TestPerson = { name: string; number: string }

/** The made-up people of the trial's Test-eID, by what they try out; words for them stand in messages/<locale>/test-eid.json. */
export const testPeople = {
  /** Has never been here. */
  adult: { name: 'Nils Prov', number: '198503279807' },
  /** The demo account maja@example.com has typed this number. */
  maja: { name: 'Maja Exempel', number: '199001019802' },
  /** A coordination number. */
  coordination: { name: 'Ines Test', number: '199206719800' },
  child: { name: 'Bo Barn', number: '201205069808' },
} as const satisfies Record<string, TestPerson>

export type TestPersonKey = keyof typeof testPeople
export const testPersonKeys = Object.keys(testPeople) as TestPersonKey[]

/** The name under which the provider knows a person: it says nothing about them. */
export function subjectOf({ number }: TestPerson): string {
  return createHash('sha256').update(`test-eid:${number}`).digest('hex').slice(0, 32)
}
