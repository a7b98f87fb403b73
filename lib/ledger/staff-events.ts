import { z } from 'zod'
import { staffRoles, suspenders } from '@/lib/rights/staff/staff'

/** A colleague's pseudonym. */
const account = z.string().regex(/^[0-9a-f]{40}$/)
const role = z.enum(staffRoles)

/** The events of the house itself: who may work here. They stand in chains of the house, never in a request's. */
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
] as const
