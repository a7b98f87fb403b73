/** The ways in which someone tries to sign in, as the log and the metrics tell them apart. */
export type TriedWay = 'MAIL_LINK' | 'MAIL_CODE' | 'EID' | 'SSO'
