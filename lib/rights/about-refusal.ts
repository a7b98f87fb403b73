import type { Role } from './actor'
import type { Permission } from './permissions'
import type { TriedWay } from './tried-way'

/** What the log may tell of a refusal besides its code: nothing of who it was and nothing of what they typed. */
export type AboutRefusal = {
  /** The permission that was missing. */
  permission?: Permission
  role?: Role
  /** The sign-in that was refused. */
  way?: TriedWay
  /** The error behind it; the log writes its name and place, never its words. */
  reason?: unknown
}
