/** How a request was answered: what was done, whole or in part, or why not (rules.md 4). */
export const outcomes = ['COPY', 'NO_DATA', 'STOPPED', 'FULFILLED', 'PARTLY', 'REFUSED'] as const
export type Outcome = (typeof outcomes)[number]
