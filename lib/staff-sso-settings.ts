import { z } from 'zod'
import { isStaffRole, type StaffRole } from '@/lib/rights/staff/staff'
import { issuer, listed, openIdProblems, scopes } from './setting-rules'

/** The company's directory that staff sign in with, as a person has set it. */
export type StaffSsoSettings = {
  /** As the provider writes it, to the letter. */
  issuer: string
  clientId: string
  clientSecret: string
  /** What the button calls it, in both languages. */
  name: string
  scope: string
  /** The claim that lists a colleague's groups. */
  groupClaim: string
  /** Which group gives which role; the first that a colleague is in counts. */
  groups: { group: string; role: StaffRole }[]
  /** What the directory says in `amr` or `acr` once a second factor was shown; empty: the portal asks for its own. */
  secondFactor: string[]
}

/** `group=ROLE` with commas between; a group's name may hold spaces and equal signs. Null where something is no such pair. */
function readGroups(value: string): StaffSsoSettings['groups'] | null {
  const pairs = value.split(',').map((pair) => pair.trim())
  const read = pairs.filter(Boolean).map((pair) => {
    const at = pair.lastIndexOf('=')
    return { group: pair.slice(0, at).trim(), role: pair.slice(at + 1).trim() }
  })
  const groups = read.flatMap(({ group, role }) =>
    group !== '' && isStaffRole(role) ? [{ group, role }] : [],
  )
  return groups.length === read.length && read.length > 0 ? groups : null
}

/** The settings of single sign-on for staff. */
export const staffSsoSchema = {
  STAFF_OIDC_ISSUER: issuer('STAFF_OIDC_ISSUER', 'https://login.example.com').optional(),
  STAFF_OIDC_CLIENT_ID: z.string().optional(),
  STAFF_OIDC_CLIENT_SECRET: z.string().optional(),
  STAFF_OIDC_NAME: z
    .string()
    .max(40, 'STAFF_OIDC_NAME is too long for a link: write at most 40 characters.')
    .optional(),
  STAFF_OIDC_SCOPE: scopes('STAFF_OIDC_SCOPE', 'openid email').default('openid email profile'),
  STAFF_OIDC_GROUP_CLAIM: z.string().default('groups'),
  STAFF_OIDC_GROUPS: z
    .string()
    .refine((text) => readGroups(text) !== null, {
      error:
        'STAFF_OIDC_GROUPS cannot be read: write group=ROLE with commas between, where ROLE is SUPPORT, LEGAL or ADMIN.',
    })
    .optional(),
  STAFF_OIDC_SECOND_FACTOR: z.string().default(''),
}

type Given = z.infer<z.ZodObject<typeof staffSsoSchema>>

const whole = [
  'STAFF_OIDC_ISSUER',
  'STAFF_OIDC_CLIENT_ID',
  'STAFF_OIDC_CLIENT_SECRET',
  'STAFF_OIDC_GROUPS',
] as const

/** One sentence for each part of single sign-on that is missing, and for a directory without https outside the trial. */
export function staffSsoProblems(given: Partial<Given>, trial: boolean): string[] {
  const what = `single sign-on for staff takes all of ${whole.join(', ')}.`
  return openIdProblems(given, whole, { what, https: 'the directory', trial })
}

/** Single sign-on as it is set up; null where it is not. Call it on what staffSsoProblems found nothing wrong with. */
export function readStaffSso(given: Given): StaffSsoSettings | null {
  const { STAFF_OIDC_ISSUER, STAFF_OIDC_CLIENT_ID, STAFF_OIDC_CLIENT_SECRET } = given
  const groups = readGroups(given.STAFF_OIDC_GROUPS ?? '')
  if (!STAFF_OIDC_ISSUER || !STAFF_OIDC_CLIENT_ID || !STAFF_OIDC_CLIENT_SECRET || !groups) {
    return null
  }
  const { hostname } = new URL(STAFF_OIDC_ISSUER)
  return {
    issuer: STAFF_OIDC_ISSUER,
    clientId: STAFF_OIDC_CLIENT_ID,
    clientSecret: STAFF_OIDC_CLIENT_SECRET,
    name: given.STAFF_OIDC_NAME ?? hostname,
    scope: listed(given.STAFF_OIDC_SCOPE).join(' '),
    groupClaim: given.STAFF_OIDC_GROUP_CLAIM,
    groups,
    secondFactor: listed(given.STAFF_OIDC_SECOND_FACTOR),
  }
}
