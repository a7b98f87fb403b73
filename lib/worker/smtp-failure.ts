export type SmtpFailureCode =
  | 'MAIL_UNSAFE'
  | 'RECIPIENT_REFUSED'
  | 'MESSAGE_REFUSED'
  | 'SENDER_REFUSED'
  | 'TRY_LATER'
  | 'SIGN_IN_REFUSED'
  | 'NOT_REACHED'

/**
 * A mail that did not go out. `permanent`: trying again cannot help, show it to staff; otherwise try again later.
 * Says a code and the server's number only: the server's words often hold the recipient's address.
 */
export class SmtpFailure extends Error {
  readonly code: SmtpFailureCode
  readonly permanent: boolean
  readonly response: number | null

  constructor(code: SmtpFailureCode, response: number | null = null) {
    super(response ? `${code} ${response}` : code)
    this.name = 'SmtpFailure'
    this.code = code
    this.response = response
    this.permanent =
      code === 'MAIL_UNSAFE' || code === 'RECIPIENT_REFUSED' || code === 'MESSAGE_REFUSED'
  }
}

/**
 * What the transport threw, as a failure of ours. Only a 5xx to this recipient or this message is permanent: a 5xx
 * at greeting, sign-in or sender is the house's own fault and is mended there, with the mail still waiting.
 */
export function smtpFailure(error: unknown): SmtpFailure {
  const response = Number(field(error, 'responseCode')) || null
  const at = String(field(error, 'command') ?? '')
  if (field(error, 'code') === 'EAUTH') return new SmtpFailure('SIGN_IN_REFUSED', response)
  if (response === null) {
    return new SmtpFailure(at === 'API' ? 'MAIL_UNSAFE' : 'NOT_REACHED')
  }
  if (response < 500) return new SmtpFailure('TRY_LATER', response)
  if (at === 'RCPT TO') return new SmtpFailure('RECIPIENT_REFUSED', response)
  if (at === 'DATA') return new SmtpFailure('MESSAGE_REFUSED', response)
  if (at === 'MAIL FROM') return new SmtpFailure('SENDER_REFUSED', response)
  return new SmtpFailure('NOT_REACHED', response)
}

function field(error: unknown, name: 'code' | 'command' | 'responseCode'): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
}
