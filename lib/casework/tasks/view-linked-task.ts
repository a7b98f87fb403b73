import { tokenHash } from '@/lib/auth/sign-in-tokens'
import type { Wording } from '@/lib/controller/profile'
import { findByLink, type LinkedTask } from '@/lib/data/tasks-by-link'
import { Refusal } from '@/lib/rights/refusal'
import { isStillWanted, type TaskAction, type TaskKind } from '@/lib/rights/tasks'
import { KeyDestroyed, openPersonKey } from '@/lib/vault/person-key'
import { openFiled } from '../requests/filed'
import { copyBeforeErasing } from './copy-before-erasing'
import { openTask } from './task-text'
import { placeOf } from './view-tasks'
import { countingWrongLinks } from './wrong-links'

/** All that whoever holds the link gets to see: the task and nothing of the case. Null for text once it is answered. */
export type OpenedLink = {
  kind: TaskKind
  action: TaskAction | null
  place: Wording | null
  dueOn: Temporal.PlainDate
  text: string | null
  answeredAt: Temporal.Instant | null
  /** Nothing is to be erased yet: something else in the case comes first. */
  waits: boolean
  /** How many files were handed in so far. */
  files: number
}

/**
 * What a link leads to, without an account; opening it changes nothing. TASK_LINK_OVER alike for a link that is over, replaced by a
 * newer one, made up or garbled, and for a task that nobody wants any more; TOO_MANY_ATTEMPTS.
 */
export async function viewLinkedTask(opened: {
  token: unknown
  network: string
  now: Temporal.Instant
}): Promise<OpenedLink> {
  return countingWrongLinks(opened.network, () => view(opened))
}

async function view(opened: { token: unknown; now: Temporal.Instant }): Promise<OpenedLink> {
  const { task, request } = usable(await findByLink(hashOf(opened.token), opened.now))
  const { kind, action, dueOn, doneAt, files } = task
  try {
    const key = await openPersonKey(request.keyId)
    const { text } = openTask(key, task)
    const { label: place } = placeOf(task)
    const shown = doneAt ? null : (text?.text ?? null)
    const filed = openFiled(key, request)
    const waits = (await copyBeforeErasing({ request, filed }, [task])) !== null
    return { kind, action, place, dueOn, text: shown, answeredAt: doneAt, waits, files }
  } catch (error) {
    if (error instanceof KeyDestroyed) throw new Refusal('TASK_LINK_OVER')
    throw error
  }
}

/** The hash by which a link's task is found. TASK_LINK_OVER for what cannot be a token. */
export function hashOf(token: unknown): Uint8Array {
  if (typeof token !== 'string' || token.length === 0 || token.length > 100) {
    throw new Refusal('TASK_LINK_OVER')
  }
  return tokenHash(token)
}

/** A task that can still be answered or was; TASK_LINK_OVER for any other. */
export function usable<Found extends LinkedTask>(found: Found | null): Found {
  if (!found || !isStillWanted(found.task, found.request.state)) {
    throw new Refusal('TASK_LINK_OVER')
  }
  return found
}
