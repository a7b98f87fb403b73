import { cookies } from 'next/headers'
import { env } from '@/lib/env'

const overTls = () => env().publicUrl.protocol === 'https:'

/** A cookie's whole name: bound to the host where the portal is reached over TLS. */
const cookieName = (name: string) => (overTls() ? `__Host-${name}` : name)

/** The cookie that holds a session's token. */
export const sessionCookie = () => cookieName('insyn.session')
/** The cookie that ties a sign-in's code to the browser that asked: `<sign-in id>.<browser secret>`. */
export const signInCookie = () => cookieName('insyn.sign-in')
/** The cookie that ties an answer of the eID provider to the browser that asked, sealed. */
export const eidCookie = () => cookieName('insyn.eid')
/** The cookie that holds who an eID has shown until an address is confirmed, sealed. */
export const eidPersonCookie = () => cookieName('insyn.eid-person')
/** The cookie that ties an answer of the company's directory to the browser that asked, sealed. */
export const staffSsoCookie = () => cookieName('insyn.work')
/** The cookie that remembers which list of the desk an officer works through: codes of a filter. */
export const deskCookie = () => cookieName('insyn.desk')

/** How every cookie is set: not for scripts, not for other sites, gone after `seconds`. */
export const cookieOptions = (seconds: number) =>
  ({ httpOnly: true, secure: overTls(), sameSite: 'lax', path: '/', maxAge: seconds }) as const

/** Sets a strictly necessary cookie: not for scripts, not for other sites, gone after `seconds`. */
export async function setCookie(name: string, value: string, seconds: number): Promise<void> {
  const jar = await cookies()
  jar.set(name, value, cookieOptions(seconds))
}

/** A cookie's value as the browser sent it, or null. */
export async function readCookie(name: string): Promise<string | null> {
  return (await cookies()).get(name)?.value ?? null
}

/** Takes a cookie back. */
export async function clearCookie(name: string): Promise<void> {
  const jar = await cookies()
  jar.set(name, '', cookieOptions(0))
}
