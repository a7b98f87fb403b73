import { suspendColleague } from '@/lib/casework/admin/change-colleague'
import { createAdmin } from '@/lib/casework/admin/create-admin'
import { type Colleague, viewStaff } from '@/lib/casework/admin/view-staff'
import { env } from '@/lib/env'
import { Refusal, type RefusalCode } from '@/lib/rights/refusal'
import { resetFactorOf } from './reset-factor'

/** What a command says at the terminal, and whether it did what it was asked. */
export type Told = { ok: boolean; lines: string[] }

const reasons: Partial<Record<RefusalCode, string>> = {
  ADMIN_EXISTS:
    'There is an admin already, who can invite others at /admin. Where nobody can get in: add --another.',
  EMAIL_MISSING: 'Write the address of the admin.',
  EMAIL_INVALID: 'This is no e-mail address.',
  ADDRESS_IS_PERSONS:
    'This address belongs to a person with a request or an account of their own. Use another address for work.',
  ASKER_CHECK_MISSING:
    'Say after the address how you made sure who asks: met (in person), called-back (on the number in your staff list), or vouched (by their manager).',
  LAST_ADMIN: 'This is the last admin. Make another one first.',
}

const emailOf = (typed: string) => typed.trim().toLowerCase()

/** Everyone who works here, one a line. */
export async function list(): Promise<Told> {
  const staff = await viewStaff('SYSTEM')
  if (staff.length === 0) {
    const how = 'Make the first admin: npm run staff -- create-admin <address>'
    return { ok: true, lines: ['Nobody works here yet.', how] }
  }
  const width = Math.max(...staff.map(({ email }) => email.length))
  return { ok: true, lines: staff.map((colleague) => line(colleague, width)) }
}

/** Makes an admin who signs in by mail like everyone else. */
export async function create(typed: string, another: boolean, now: Temporal.Instant) {
  return refused(async () => {
    await createAdmin({ email: typed, another, now })
    const { href } = new URL('/sign-in', env().publicUrl)
    return [`${emailOf(typed)} is an admin now. Ask for a sign-in mail at ${href}`]
  })
}

/** Takes a colleague's access away. */
export async function suspend(typed: string, now: Temporal.Instant): Promise<Told> {
  return refused(async () => {
    const staff = await viewStaff('SYSTEM')
    const colleague = staff.find(({ email }) => email === emailOf(typed))
    if (!colleague) throw new Refusal('NOT_FOUND')
    await suspendColleague({ by: 'SYSTEM', id: colleague.id, now })
    return [`${colleague.email} is suspended and signed out everywhere.`]
  })
}

/** Takes a colleague's lost second factor away. */
export async function resetFactor(typed: string, how: string): Promise<Told> {
  return refused(async () => {
    if (!(await resetFactorOf(typed, how))) throw new Refusal('NOT_FOUND')
    return [
      `${emailOf(typed)} is signed out everywhere and sets up a new second factor at the next sign-in.`,
    ]
  })
}

async function refused(work: () => Promise<string[]>): Promise<Told> {
  try {
    return { ok: true, lines: await work() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, lines: [reasons[error.code] ?? 'Nobody with this address works here.'] }
  }
}

function line({ email, role, lastSignInAt, suspendedAt }: Colleague, width: number): string {
  const seen = lastSignInAt ? `signed in ${day(lastSignInAt)}` : 'never signed in'
  const state = suspendedAt ? `suspended ${day(suspendedAt)}` : seen
  return `${email.padEnd(width)}   ${role.padEnd(7)}   ${state}`
}

function day(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString()
}
