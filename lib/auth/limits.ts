import type { Limit } from '@/lib/data/rate-limits'

/** Sign-in mails to one address: five in a quarter of an hour. Over it, the answer is the same and no mail goes out. */
export const mailsPerAddress: Limit = { name: 'sign-in-address', points: 5, seconds: 900 }
/** Sign-in mails asked for from one network. Over it, the page says so. */
export const mailsPerNetwork: Limit = { name: 'sign-in-network', points: 30, seconds: 900 }
/** Codes and links tried from one network. */
export const triesPerNetwork: Limit = { name: 'sign-in-tries', points: 60, seconds: 900 }

/** Live sign-ins of one address at a time. */
export const liveSignIns = 3
