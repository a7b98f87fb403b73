/** What an admin notes by hand: the test mail came, backups were tried, a copy of the master key is kept. */
export const houseChecks = ['TEST_MAIL', 'BACKUPS', 'MASTER_KEY'] as const
export type HouseCheck = (typeof houseChecks)[number]

/** After how many days a note on backups is old: trying them once a quarter is enough. */
export const backupDays = 90

/** What is known of the house before it is used. Instants; counts are of those who can sign in today. */
export type House = {
  /** The newest test mail: what became of it. */
  testMail: { state: 'QUEUED' | 'SENT' | 'FAILED'; createdAt: Temporal.Instant } | null
  admins: number
  legal: number
  /** Lines of the profile that nobody has filled in, and those that still are the trial's examples. */
  openLines: number
  exampleLines: number
  /** Where the master key comes from. */
  masterKey: 'TRIAL' | 'ENVIRONMENT'
  checks: Partial<Record<HouseCheck, Temporal.Instant>>
}

/** What is on the list, and every way it can stand; the page has words for each. */
export const firstRunStates = {
  testMail: ['NEVER', 'QUEUED', 'FAILED', 'SENT', 'ARRIVED'],
  admins: ['ONE', 'ENOUGH'],
  legal: ['NONE', 'ONE', 'ENOUGH'],
  lines: ['OPEN', 'EXAMPLES', 'FILLED'],
  keys: ['TRIAL', 'NOT_KEPT', 'KEPT'],
  backups: ['NEVER', 'OLD', 'NOTED'],
} as const
export type FirstRunItem = keyof typeof firstRunStates
type StateOf<Item extends FirstRunItem> = (typeof firstRunStates)[Item][number]

/** How an item stands, as a word of the page; `done` needs nothing more. */
export type FirstRunState = { item: FirstRunItem; state: string; done: boolean; count: number }

/** The list of what has to stand before people use the portal, each with its state. */
export function firstRun(house: House, now: Temporal.Instant): FirstRunState[] {
  const { admins, legal, openLines, exampleLines, masterKey, checks } = house
  const open = openLines + exampleLines
  const item = <Item extends FirstRunItem>(
    name: Item,
    state: StateOf<Item>,
    done: boolean,
    count = 0,
  ): FirstRunState => ({ item: name, state, done, count })
  const mail = testMailState(house)
  const backups = backupState(checks.BACKUPS ?? null, now)
  const key = masterKey === 'TRIAL' ? 'TRIAL' : checks.MASTER_KEY ? 'KEPT' : 'NOT_KEPT'
  return [
    item('testMail', mail, mail === 'ARRIVED'),
    item('admins', admins > 1 ? 'ENOUGH' : 'ONE', admins > 1, admins),
    item('legal', legal > 1 ? 'ENOUGH' : legal === 1 ? 'ONE' : 'NONE', legal > 1, legal),
    item('lines', openLines > 0 ? 'OPEN' : open > 0 ? 'EXAMPLES' : 'FILLED', open === 0, open),
    item('keys', key, key === 'KEPT'),
    item('backups', backups, backups === 'NOTED'),
  ]
}

/** A mail that the server took may still end in a filter: it counts once somebody has seen it. */
function testMailState({ testMail, checks }: House) {
  if (!testMail) return 'NEVER'
  if (testMail.state !== 'SENT') return testMail.state
  const arrived = checks.TEST_MAIL
  const seen = arrived && Temporal.Instant.compare(arrived, testMail.createdAt) >= 0
  return seen ? 'ARRIVED' : 'SENT'
}

function backupState(noted: Temporal.Instant | null, now: Temporal.Instant) {
  if (!noted) return 'NEVER'
  return now.since(noted).total('hours') > backupDays * 24 ? 'OLD' : 'NOTED'
}
