/** How someone signed in: by mail, by eID, or by the company's directory. */
export const signInWays = ['MAIL', 'EID', 'DIRECTORY'] as const
export type SignInWay = (typeof signInWays)[number]
