export const roles = ['DATA_SUBJECT', 'SUPPORT', 'LEGAL', 'ADMIN'] as const
export type Role = (typeof roles)[number]

/** Whoever acts: a signed-in account, its role as the database has it now, and the data subject it belongs to (staff have none). */
export type Actor = {
  accountId: string
  role: Role
  dataSubjectId: string | null
}
