import { z } from 'zod'
import { roles } from '@/lib/rights/actor'
import { identityCheckWays } from '@/lib/rights/assurance'
import { reopenReasons } from '@/lib/rights/reopening'
import { requestKinds } from '@/lib/rights/request-kinds'
import { taskActions, taskKinds, taskResults } from '@/lib/rights/tasks'
import { clockEvents } from './clock-events'
import { copyEvents } from './copy-events'
import { answerDelivered, decisionEvents } from './decision-events'
import { factorEvents } from './factor-events'
import { houseEvents } from './house-events'
import { intakeEvents } from './intake-events'
import { retentionEvents } from './retention-events'
import { staffEvents } from './staff-events'

const date = z.iso.date()
const id = z.uuid()
const kind = z.enum(requestKinds)
const key = z.string().regex(/^[A-Z][A-Z0-9_]*$/)

/**
 * Every event there is. `facts` stand in the open and hold nothing personal; `contents` are sealed under the person's key.
 * A type's version never changes its shape: a new shape is a new version beside the old one.
 */
export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('request.filed'),
    version: z.literal(1),
    facts: z.strictObject({
      kind,
      channel: z.enum(['PORTAL', 'EMAIL', 'LETTER', 'TELEPHONE', 'VISIT']),
      receivedOn: date,
      due: date,
      extendedDue: date,
      target: date,
      formVersion: z.int(),
      assurance: z.enum(['EMAIL_CONFIRMED', 'CHECKED_BY_STAFF', 'EID']),
    }),
    contents: z.strictObject({ reference: z.string(), answers: z.json() }),
  }),
  z.strictObject({
    type: z.literal('request.started'),
    version: z.literal(1),
    facts: z.strictObject({}),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('request.opened'),
    version: z.literal(1),
    facts: z.strictObject({ purpose: z.enum(['CASEWORK']) }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('number.shown'),
    version: z.literal(1),
    facts: z.strictObject({ purpose: z.enum(['CASEWORK']) }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('request.looked-up'),
    version: z.literal(1),
    facts: z.strictObject({ purpose: z.enum(['CASEWORK', 'STATUS']) }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('request.assigned'),
    version: z.literal(1),
    /** The pseudonym of the officer who has it from now on, or that nobody has. */
    facts: z.strictObject({ to: z.string().nullable() }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('file.added'),
    version: z.literal(1),
    facts: z.strictObject({
      file: id,
      purpose: z.enum(['COPY', 'EVIDENCE', 'COLLECTED', 'MESSAGE']),
      mediaType: z.string(),
      size: z.int(),
    }),
    contents: z.strictObject({ name: z.string(), sha256: z.string() }),
  }),
  z.strictObject({
    type: z.literal('file.removed'),
    version: z.literal(1),
    facts: z.strictObject({ file: id }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('identity.checked'),
    version: z.literal(1),
    facts: z.strictObject({ way: z.enum(identityCheckWays) }),
    contents: z.strictObject({ note: z.string().nullable() }),
  }),
  z.strictObject({
    type: z.literal('identity.verified'),
    version: z.literal(1),
    facts: z.strictObject({ by: z.enum(['EID']) }),
    contents: z.null(),
  }),
  answerDelivered,
  ...decisionEvents,
  ...staffEvents,
  z.strictObject({
    type: z.literal('copy.downloaded'),
    version: z.literal(1),
    facts: z.strictObject({ file: id, role: z.enum(roles) }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('request.withdrawn'),
    version: z.literal(1),
    facts: z.strictObject({}),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('request.reopened'),
    version: z.literal(1),
    facts: z.strictObject({ reason: z.enum(reopenReasons) }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('message.written'),
    version: z.literal(1),
    facts: z.strictObject({
      message: id,
      author: z.enum(['PERSON', 'LEGAL']),
      files: z.int(),
      /** Whether it is what the request waited for. */
      reply: z.boolean(),
    }),
    contents: z.strictObject({ text: z.string() }),
  }),
  z.strictObject({
    type: z.enum(['fee.accepted', 'fee.declined']),
    version: z.literal(1),
    facts: z.strictObject({}),
    contents: z.null(),
  }),
  ...clockEvents,
  z.strictObject({
    type: z.literal('kind.changed'),
    version: z.literal(1),
    facts: z.strictObject({ from: kind, to: kind, due: date, extendedDue: date, target: date }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('request.split'),
    version: z.literal(1),
    facts: z.strictObject({ part: z.enum(['ORIGIN', 'NEW']), kind, other: id }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.enum(['notice.half-time', 'notice.late']),
    version: z.literal(1),
    facts: z.strictObject({ due: date }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('consent.withdrawn'),
    version: z.literal(1),
    facts: z.strictObject({ purposes: z.array(z.string().regex(/^[A-Z][A-Z0-9_]*$/)).min(1) }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('task.done'),
    version: z.literal(1),
    facts: z.strictObject({
      task: z.enum(['STOP_IN_EVERY_SYSTEM', 'DO_IN_SYSTEM', 'NOTIFY_RECIPIENT', 'COLLECT']),
    }),
    contents: z.null(),
  }),
  // One task, ticked or answered through a link; `task.done` stands for the whole of a withdrawn consent.
  z.strictObject({
    type: z.literal('task.finished'),
    version: z.literal(1),
    facts: z.strictObject({
      task: id,
      kind: z.enum(taskKinds),
      action: z.enum(taskActions).nullable(),
      about: key.nullable(),
      result: z.enum(taskResults),
      /** LINK: through the link of a mail, by someone without an account. */
      way: z.enum(['DESK', 'LINK']),
    }),
    contents: z.strictObject({ note: z.string().nullable() }),
  }),
  z.strictObject({
    type: z.literal('task.opened'),
    version: z.literal(1),
    facts: z.strictObject({
      task: id,
      kind: z.enum(taskKinds),
      action: z.enum(taskActions).nullable(),
      about: key.nullable(),
      due: date,
    }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('task.asked'),
    version: z.literal(1),
    facts: z.strictObject({ task: id, due: date }),
    contents: z.strictObject({ to: z.string(), text: z.string() }),
  }),
  z.strictObject({
    type: z.enum(['task.withdrawn', 'task.reminded', 'task.escalated']),
    version: z.literal(1),
    facts: z.strictObject({ task: id }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('recipients.chosen'),
    version: z.literal(1),
    /** Those that had the data, of the profile's. */
    facts: z.strictObject({ recipients: z.array(key) }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('recipient.told'),
    version: z.literal(1),
    facts: z.strictObject({
      task: id,
      recipient: key,
      result: z.enum(taskResults),
      way: z.enum(['MAIL', 'OTHER']),
    }),
    contents: z.strictObject({ name: z.string(), text: z.string() }),
  }),
  z.strictObject({
    type: z.literal('free-copy.claimed'),
    version: z.literal(1),
    facts: z.strictObject({ from: date, until: date }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.enum([
      'free-copy.kept',
      'free-copy.released',
      'free-copy.gave-way',
      'fee.to-assess',
      'fee.waived',
    ]),
    version: z.literal(1),
    facts: z.strictObject({}),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('mail.sent'),
    version: z.literal(1),
    facts: z.strictObject({ mail: id, kind: z.string() }),
    contents: z.null(),
  }),
  ...intakeEvents,
  z.strictObject({
    type: z.literal('mail.failed'),
    version: z.literal(1),
    facts: z.strictObject({ mail: id, kind: z.string(), code: z.string() }),
    contents: z.null(),
  }),
  ...copyEvents,
  ...houseEvents,
  ...retentionEvents,
  ...factorEvents,
])

export type LedgerFact = z.infer<typeof eventSchema>
