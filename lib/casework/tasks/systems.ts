import { controller } from '@/lib/controller/controller'
import { type ListedSystem, systemsOf } from '@/lib/controller/systems'
import { env } from '@/lib/env'

/** The systems of this portal's controller; examples in the trial alone. */
export function ownSystems(): ListedSystem[] {
  return systemsOf(controller(), env().trial)
}
