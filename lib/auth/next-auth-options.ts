import type { NextAuthOptions } from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import { now } from '@/lib/clock'
import { deleteSession, touchSession } from '@/lib/data/sessions'
import { env } from '@/lib/env'
import type { SignedInActor } from '@/lib/rights/actor'
import { sessionCookie } from './cookies'
import { absoluteHours, idleMinutes } from './session-times'
import { tokenHash } from './sign-in-tokens'
import { startSession } from './start-session'

declare module 'next-auth' {
  interface Session {
    actor: SignedInActor
  }
}
type SessionUser = { id: string; email: string; emailVerified: null; actor: SignedInActor }

/**
 * next-auth's database sessions on our table: only the token's hash is kept, and each read looks at the account's role,
 * the idle and the absolute time-out. Users are made by our own sign-in, so next-auth makes none.
 */
export const sessionAdapter = (onFailure: (error: unknown) => void): Adapter => ({
  async createSession({ sessionToken, userId }) {
    const expiresAt = await startSession(sessionToken, userId, 'DATA_SUBJECT')
    return { sessionToken, userId, expires: new Date(expiresAt.epochMilliseconds) }
  },
  async getSessionAndUser(sessionToken) {
    const row = await touchSession(tokenHash(sessionToken), now(), idleMinutes).catch((error) => {
      // next-auth would take a database that is away for nobody being signed in.
      onFailure(error)
      return null
    })
    if (!row) return null
    const { accountId, role, dataSubjectId, onboarded, confirmedAt } = row
    const user: SessionUser = {
      id: accountId,
      email: '',
      emailVerified: null,
      actor: {
        accountId,
        role,
        dataSubjectId,
        onboarded,
        signedInAt: row.createdAt,
        confirmedAt,
      },
    }
    const expires = new Date(row.expiresAt.epochMilliseconds)
    return { session: { sessionToken, userId: accountId, expires }, user }
  },
  // The time-outs are moved on by touchSession.
  async updateSession() {
    return null
  },
  async deleteSession(sessionToken) {
    await deleteSession(tokenHash(sessionToken))
  },
})

/** How next-auth is set up: database sessions, no provider of its own (docs/decisions/004-sign-in.md). A failing database is told to `onFailure`. */
export function nextAuthOptions(onFailure: (error: unknown) => void): NextAuthOptions {
  return {
    adapter: sessionAdapter(onFailure),
    providers: [],
    secret: env().sessionSecret,
    session: { strategy: 'database', maxAge: absoluteHours.DATA_SUBJECT * 3600 },
    useSecureCookies: env().publicUrl.protocol === 'https:',
    cookies: { sessionToken: { name: sessionCookie(), options: { httpOnly: true, path: '/' } } },
    // next-auth warns of settings that we give it here instead of in the environment.
    logger: { warn: () => undefined },
    callbacks: {
      session: ({ session, user }) => ({ ...session, actor: (user as SessionUser).actor }),
    },
  }
}
