import { askForSignIn } from '@/lib/auth/ask-for-sign-in'
import { codeOf, linkTokenOf, newSecret } from '@/lib/auth/sign-in-tokens'
import { anAddress, noon } from './people'

type Asked = Partial<Parameters<typeof askForSignIn>[0]>

/** A browser that asked for a sign-in mail, with what the mail and its cookie hold. */
export async function anAskedSignIn(asked: Asked = {}) {
  const browserSecret = asked.browserSecret ?? newSecret()
  const { signInId, email } = await askForSignIn({
    email: anAddress(),
    locale: 'sv',
    wayBack: null,
    network: aNetwork(),
    now: noon,
    ...asked,
    browserSecret,
  })
  return {
    signInId,
    email,
    browserSecret,
    link: linkTokenOf(signInId),
    code: codeOf(signInId),
    cookie: `${signInId}.${browserSecret}`,
  }
}

let networks = 0

/** A network of its own, so that one test does not use up another's limits. */
export function aNetwork(): string {
  networks += 1
  return `192.0.2.${networks}`
}
