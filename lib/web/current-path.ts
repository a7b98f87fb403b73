import { headers } from 'next/headers'

/** The address being asked for, as proxy.ts noted it. A client could forge it: check it before following it. */
export async function currentPath(): Promise<string | null> {
  return (await headers()).get('x-path')
}
