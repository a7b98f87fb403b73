import type { Role } from '@/lib/rights/actor'

/** Minutes without use after which a session ends. */
export const idleMinutes: Record<Role, number> = {
  DATA_SUBJECT: 30,
  SUPPORT: 60,
  LEGAL: 60,
  ADMIN: 60,
}

/** Hours after which a session ends however much it is used. */
export const absoluteHours: Record<Role, number> = {
  DATA_SUBJECT: 12,
  SUPPORT: 10,
  LEGAL: 10,
  ADMIN: 10,
}
