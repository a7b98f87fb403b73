import { z } from 'zod'
import { houseChecks } from '@/lib/rights/staff/first-run'
import { staffRoles, suspenders } from '@/lib/rights/staff/staff'
import { lookUpPurposes } from '@/lib/rights/support/look-up'

/** A colleague's pseudonym. */
const account = z.string().regex(/^[0-9a-f]{40}$/)
const role = z.enum(staffRoles)

/** The events of the house itself: who may work here, and what admins saw to. They stand in chains of the house, never in a request's. */
export const staffEvents = [
  z.strictObject({
    type: z.enum(['staff.invited', 'staff.created', 'staff.joined']),
    version: z.literal(1),
    facts: z.strictObject({ account, role }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('staff.role-changed'),
    version: z.literal(1),
    facts: z.strictObject({ account, from: role, to: role, by: z.enum(suspenders) }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('staff.suspended'),
    version: z.literal(1),
    facts: z.strictObject({ account, by: z.enum(suspenders) }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('staff.reactivated'),
    version: z.literal(1),
    facts: z.strictObject({ account, by: z.enum(suspenders) }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('staff.signed-out'),
    version: z.literal(1),
    facts: z.strictObject({ account }),
    contents: z.null(),
  }),
  // A colleague's own sessions, that they ended themselves.
  z.strictObject({
    type: z.literal('sessions.ended'),
    version: z.literal(1),
    facts: z.strictObject({ sessions: z.int().min(1) }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('test-mail.sent'),
    version: z.literal(1),
    facts: z.strictObject({ mail: z.uuid() }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('house.checked'),
    version: z.literal(1),
    facts: z.strictObject({ check: z.enum(houseChecks) }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('look-up.found-nobody'),
    version: z.literal(1),
    facts: z.strictObject({ purpose: z.enum(lookUpPurposes) }),
    contents: z.null(),
  }),
  z.strictObject({
    type: z.literal('look-ups.unusual'),
    version: z.literal(1),
    facts: z.strictObject({ account, day: z.iso.date(), lookUps: z.int(), none: z.int() }),
    contents: z.null(),
  }),
] as const
