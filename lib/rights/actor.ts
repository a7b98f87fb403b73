export const roles = ['DATA_SUBJECT', 'SUPPORT', 'LEGAL', 'ADMIN'] as const
export type Role = (typeof roles)[number]

/** Whoever acts: a signed-in account, its role as the database has it now, and the data subject it belongs to (staff have none). */
export type Actor = {
  accountId: string
  role: Role
  dataSubjectId: string | null
}

/**
 * The actor of a session, when it began, and when a second factor was last shown in it. Someone may be signed in and own
 * requests without having said who they are: a consent is withdrawn so.
 */
export type SignedInActor = Actor & {
  onboarded: boolean
  signedInAt: Temporal.Instant
  confirmedAt: Temporal.Instant | null
}
