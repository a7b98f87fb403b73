import type { Measured } from '../measured'
import { withWebServer } from '../web-server'
import { unlisted, type Walked, walkAccess } from './access-matrix'
import { withoutProxy } from './without-proxy'

/**
 * S1: the whole access matrix in both languages, and once more on the same build without its proxy.ts, where only `/sv` and `/en`
 * are there. Needs this process's database to be that of the portal at `address`.
 */
export async function benchAccess({ address }: { address: string }): Promise<Measured[]> {
  const rows = unlisted()
  const walks = [await walkAccess({ address }), await walkAccess({ address, prefix: '/en' })]
  const bare = await withoutProxy((serverFile) =>
    withWebServer([], (at) => bareWalks(at), serverFile),
  )
  return [
    told('pages, endpoints and actions', walks, rows),
    told('the same without proxy.ts', bare, []),
  ]
}

async function bareWalks(address: string): Promise<Walked[]> {
  const walks: Walked[] = []
  for (const prefix of ['/sv', '/en']) walks.push(await walkAccess({ address, prefix }))
  return walks
}

function told(what: string, walks: Walked[], rows: string[]): Measured {
  const faults = [...rows, ...walks.flatMap((walk) => walk.faults)]
  const requests = walks.reduce((sum, walk) => sum + walk.requests, 0)
  const worst = faults.slice(0, 5).join('; ')
  return {
    id: 'S1',
    figure: `${what}: ${requests} requests, ${faults.length} faults${worst && `: ${worst}`}`,
    bar: 'no unexpected success, not one foreign byte, every route and action with a row',
    passed: faults.length === 0,
  }
}
