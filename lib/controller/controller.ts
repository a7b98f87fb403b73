import { checkProfile } from './check-profile'
import { instantor as portalOwner } from './instantor'
import type { ControllerProfile } from './profile'

let chosen: ControllerProfile | undefined

/** The controller whose portal this is. Checked at the first call; throws with every problem in plain sentences. */
export function controller(): ControllerProfile {
  chosen ??= usable(portalOwner)
  return chosen
}

/** For tests alone: serve another controller from now on, or the portal's own again when none is given. */
export function chooseController(profile?: ControllerProfile): void {
  chosen = profile && usable(profile)
}

function usable(profile: ControllerProfile): ControllerProfile {
  const problems = checkProfile(profile)
  if (problems.length === 0) return profile
  throw new Error(`The controller profile cannot be used.\n${problems.join('\n')}`)
}
