import { newSecret } from '@/lib/auth/sign-in-tokens'
import { startSession } from '@/lib/auth/start-session'
import type { Actor } from '@/lib/rights/actor'

/** Who asks: a network of its own, a browser's cookies. */
export type Asker = { network?: string; cookie?: string }

/** A form of a page as a browser without JavaScript would send it: where to, and its hidden fields. */
export type PageForm = { address: string; fields: [string, string][] }

const entities: Record<string, string> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}
const plain = (text: string) =>
  text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (sign) => entities[sign] ?? '')
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? null : plain(found)
}

/** The headers of a request from somewhere; the server under test believes what this machine says of a client's network. */
export function headersOf({ network, cookie }: Asker): Record<string, string> {
  return {
    ...(network ? { 'x-forwarded-for': network } : {}),
    ...(cookie ? { cookie } : {}),
  }
}

/** Every form of a page that posts, with all fields that it sends by itself. */
export async function formsOf(address: string, asker: Asker = {}): Promise<PageForm[]> {
  const answer = await fetch(address, { headers: headersOf(asker), redirect: 'manual' })
  const html = await answer.text()
  return html
    .split(/<form\b/)
    .slice(1)
    .map((rest) => rest.split('</form>')[0] ?? '')
    .filter((form) => /^[^>]*method="post"/i.test(form))
    .map((form) => {
      const action = attribute(form.slice(0, form.indexOf('>')), 'action')
      const names = [...form.matchAll(/<(?:input|textarea|select|button)\b[^>]*>/g)]
      return {
        address: new URL(action || address, address).href,
        fields: names.flatMap(([tag]) => {
          const name = attribute(tag, 'name')
          return name === null ? [] : [[name, attribute(tag, 'value') ?? ''] as [string, string]]
        }),
      }
    })
}

/** Sends a form with some of its fields filled in, as a page of the portal would; redirects are not followed. */
export function post(
  form: PageForm,
  filled: Record<string, string>,
  asker: Asker = {},
): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of form.fields) body.append(name, filled[name] ?? value)
  const origin = new URL(form.address).origin
  const headers = { ...headersOf(asker), origin }
  return fetch(form.address, { method: 'POST', body, headers, redirect: 'manual' })
}

/** The form of a page that has a field of this name. */
export async function formWith(
  address: string,
  field: string,
  asker: Asker = {},
): Promise<PageForm> {
  const form = (await formsOf(address, asker)).find(({ fields }) =>
    fields.some(([name]) => name === field),
  )
  if (!form) throw new Error(`no form with ${field} at ${new URL(address).pathname}`)
  return form
}

/** The cookie of a session of its own, as browsers send it to a portal without https. */
export async function sessionCookieOf({ accountId, role }: Actor): Promise<string> {
  const token = newSecret()
  await startSession(token, accountId, role, { confirmed: true })
  return `insyn.session=${token}`
}

let networks = 0

/** A network that nobody has asked from yet. */
export function freshNetwork(): string {
  networks += 1
  return `10.${(networks >> 16) & 255}.${(networks >> 8) & 255}.${networks & 255}`
}

/** Runs work on each of many, a few at a time. */
export async function someAtATime<T>(
  many: Iterable<T>,
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const rest = many[Symbol.iterator]()
  const hand = async () => {
    for (let next = rest.next(); !next.done; next = rest.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
}
