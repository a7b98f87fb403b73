import type { Role } from '@/lib/rights/actor'

/** The accounts of the trial. They sign in like everyone else: with a link from the mail catcher. */
export const demoAccounts: { email: string; role: Role; what: string }[] = [
  { email: 'maja@example.com', role: 'DATA_SUBJECT', what: 'a person with a request under way' },
  { email: 'legal@example.com', role: 'LEGAL', what: 'legal: the queue, cases and answers' },
  { email: 'legal2@example.com', role: 'LEGAL', what: 'legal: a second pair of eyes' },
  {
    email: 'support@example.com',
    role: 'SUPPORT',
    what: 'support: the status of one case, on the telephone',
  },
  {
    email: 'admin@example.com',
    role: 'ADMIN',
    what: 'admin: colleagues, and what has to stand before the start',
  },
]
