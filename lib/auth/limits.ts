/** Live sign-ins of one address at a time. */
export const liveSignIns = 3
