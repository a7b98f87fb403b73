import type { AccessStep } from '@/lib/rights/access-draft'

const paths: Record<AccessStep, string> = {
  scope: '/my/requests/new/access',
  categories: '/my/requests/new/access/categories',
  period: '/my/requests/new/access/period',
  check: '/my/requests/new/access/check',
}

/** The page of a question, without its language. */
export function accessStepPath(step: AccessStep): string {
  return paths[step]
}
