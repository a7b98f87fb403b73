/** What a bench found out: which line of the quality page it shows, the figure, the bar, and whether the bar holds. */
export type Measured = { id: string; figure: string; bar: string; passed: boolean }
