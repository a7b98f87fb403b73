import type { Actor } from '@/lib/rights/actor'
import { can, type Permission } from '@/lib/rights/permissions'
import { Refusal } from '@/lib/rights/refusal'

/** Lets an actor on who holds a permission; to anyone else there is nothing here (NOT_FOUND). */
export function authorise(actor: Actor, permission: Permission): void {
  if (can(actor.role, permission)) return
  throw new Refusal('NOT_FOUND', [], { permission, role: actor.role })
}

/** The row an actor asked for; NOT_FOUND when it is not theirs to see, or not there at all. */
export function found<T>(row: T | null): T {
  if (row === null) throw new Refusal('NOT_FOUND')
  return row
}
