import { withoutLocale } from '@/lib/i18n/href'

const areas: Record<string, string> = {
  my: 'my',
  welcome: 'my',
  desk: 'desk',
  support: 'support',
  admin: 'admin',
  account: 'account',
  'sign-in': 'sign-in',
  task: 'task',
  guardian: 'guardian',
  'api/requests': 'my',
  'api/drafts': 'my',
  'api/cases': 'desk',
  'api/reports': 'desk',
  'api/task': 'task',
  'api/eid': 'sign-in',
  'api/sso': 'sign-in',
  'api/deadline': 'deadline',
  'api/metrics': 'metrics',
}

/** The part of the portal that an address belongs to: one word of a closed list, and nothing of the address itself. */
export function areaOf(address: string): string {
  const [path = ''] = address.split('?')
  const [first = '', second = ''] = withoutLocale(path).split('/').filter(Boolean)
  const name = first === 'api' ? `api/${second}` : first
  return Object.hasOwn(areas, name) ? (areas[name] ?? 'site') : 'site'
}
