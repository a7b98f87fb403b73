import { can, type Permission } from '@/lib/rights/permissions'
import { actions, type For, routes } from '../../support/access-rules'
import { builtActions, builtRoutes } from '../../support/built'
import { type Caller, caseAsStored, type Planted, plantCase } from './access-callers'
import { type Answer, ask, callAction, postTo } from './access-requests'

type Options = {
  address: string
  /** What stands before the path of a page: '' or '/en'; '/sv' where there is no proxy.ts. */
  prefix?: string
  /** How many requests are under way at once. */
  atOnce?: number
}

export type Walked = { requests: number; faults: string[] }

const ways = ['page', 'rsc', 'prefetch', 'HEAD'] as const

/** Whom a name of the build is for, by the table of rows. */
const listed = (table: Partial<Record<For, string[]>>) =>
  new Map(Object.entries(table).flatMap(([who, names]) => names.map((name) => [name, who as For])))

/** What has no row, and which rows are of nothing. */
export function unlisted(): string[] {
  const differ = (kind: string, built: string[], rows: Map<string, For>) => [
    ...built.filter((name) => !rows.has(name)).map((name) => `${kind} without a row: ${name}`),
    ...[...rows.keys()]
      .filter((name) => !built.includes(name))
      .map((name) => `${kind} gone: ${name}`),
  ]
  const names = builtActions().map(({ name }) => name)
  return [
    ...differ('route', builtRoutes(), listed(routes)),
    ...differ('action', names, listed(actions)),
  ]
}

function mayHave(caller: Caller, who: For, of: string): boolean {
  if (who === 'everyone') return true
  if (caller.role === null) return false
  if (who === 'signed-in') return true
  if (!can(caller.role, who as Permission)) return false
  // What is one's own is not another's: the case that is asked for is the person's.
  return !(who.endsWith('-own') && /\[(reference|file)\]/.test(of)) || caller.owner === true
}

/**
 * S1: every page, endpoint and action of the build, asked for by everyone who must not have it, in every way. No success, no byte of
 * a planted case, and the case stored as before; whoever may have it does get to see it, so that the walk proves something.
 */
export async function walkAccess(options: Options): Promise<Walked> {
  const { planted, callers } = await plantCase()
  const before = await caseAsStored(planted.reference)
  const faults: string[] = []
  let requests = 0
  const strangers = callers.filter(({ name }) => name !== 'legal' && name !== 'the person')
  const jobs: (() => Promise<void>)[] = []
  const walk = (
    way: string,
    of: string,
    caller: Caller,
    denied: boolean,
    get: () => Promise<Answer>,
  ) =>
    jobs.push(async () => {
      requests += 1
      const fault = faultOf(await get(), of, planted, denied)
      if (fault) faults.push(`${caller.name}, ${way} ${of}: ${fault}`)
    })
  const { address, prefix } = options
  for (const [route, who] of listed(routes)) {
    const path = pathOf(route, planted, prefix)
    for (const caller of who === 'everyone' ? strangers.slice(0, 1) : strangers) {
      const denied = !mayHave(caller, who, route)
      for (const way of ways)
        walk(way, route, caller, denied, () => ask(address, path, caller, way))
      if (route.startsWith('/api'))
        walk('POST', route, caller, denied, () => postTo(address, path, caller, planted))
    }
  }
  const rows = listed(actions)
  for (const built of builtActions())
    for (const caller of strangers) {
      const who = rows.get(built.name) ?? 'signed-in'
      const denied = !mayHave(caller, who, built.name)
      if (!denied && who !== 'everyone') continue // theirs to use; what it changes is their own
      if (built.name.startsWith('/account/actions#')) continue // ends the caller's own session
      const path = pathOf(built.page, planted, prefix)
      walk('action', built.name, caller, denied, () =>
        callAction(address, path, built, caller, planted),
      )
    }
  await allOf(jobs, options.atOnce ?? 6)
  if ((await caseAsStored(planted.reference)) !== before)
    faults.push('the planted case has changed')
  for (const caller of callers.slice(-2))
    faults.push(...(await seesTheirs(caller, planted, options)))
  return { requests, faults }
}

async function seesTheirs(caller: Caller, planted: Planted, options: Options): Promise<string[]> {
  const of = caller.owner ? '/my/requests/[reference]' : '/desk/[reference]'
  const path = pathOf(of, planted, options.prefix)
  const { status, body } = await ask(options.address, path, caller, 'page')
  const seen = planted.markers.some((marker) => body.includes(marker))
  return status === 200 && seen ? [] : [`${caller.name} does not get to see ${of}: ${status}`]
}

/** The heading of the 404 view (errors.missing.title). */
const notThere = /Sidan finns inte|There is no such page/
/** Where someone is sent who is not signed in, or not far enough. */
const toTheDoor = /\/(sign-in|welcome)\b/
const redirectToTheDoor = /NEXT_REDIRECT;\w+;[^;]*\/(sign-in|welcome)\b/

function faultOf(answer: Answer, of: string, { markers }: Planted, denied: boolean): string | null {
  const { status, location, body, way } = answer
  const marker = markers.find((each) => body.includes(each) || location.includes(each))
  if (marker) return 'a foreign byte'
  if (status >= 500 && status !== 503) return `status ${status}`
  if (!denied || way === 'prefetch' || way === 'POST') return null // these tell by what is stored and shown alone
  if ([204, 400, 401, 403, 404, 405].includes(status)) return null
  if (toTheDoor.test(location)) return null
  if (status >= 300 && status < 400 && of.startsWith('/api')) return null
  if (way === 'rsc' && (redirectToTheDoor.test(body) || notThere.test(body))) return null // a fetch of a link gets its status with the head, before the page is made
  if (way === 'action' && /"problems":\[\{/.test(body)) return null
  return `an unexpected success, ${status} ${location}`
}

/** A path with its places filled in. */
export function pathOf(route: string, { places }: Planted, prefix = ''): string {
  const filled = route
    .replace(/^\/support\/\[id\]/, `/support/${places.lookUp}`)
    .replace(/^\/admin\/staff\/\[id\]/, `/admin/staff/${places.account}`)
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => places[name] ?? 'none')
  if (/^\/(api|\.well-known)(\/|$)/.test(filled)) return filled
  return filled === '/' ? prefix || '/' : `${prefix}${filled}`
}

async function allOf(jobs: (() => Promise<void>)[], atOnce: number): Promise<void> {
  const waiting = jobs.values()
  const work = async () => {
    for (const job of waiting) await job()
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
