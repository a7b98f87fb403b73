import { randomInt } from 'node:crypto'
import { anAccount, anAddress } from '../../factories/people'
import { quantile } from '../explained'
import type { Measured } from '../measured'
import { inOneOrder } from './in-one-order'
import { formWith, freshNetwork, headersOf, type PageForm, post } from './posted-form'

type Options = { address: string; pairs?: number }
type Timed = { milliseconds: number; seen: string }

const mostMilliseconds = 0.5

/**
 * S3: whoever asks for a sign-in mail cannot tell an address with an account from one without: the same answer and the same page
 * after it, to the byte, in the same time. Asked in turn, in a random order, each address once and from a network of its own.
 */
export async function benchKnownOrNot({ address, pairs = 2_000 }: Options): Promise<Measured[]> {
  const form = await formWith(`${address}/en/sign-in`, 'email')
  const [known, unknown]: Timed[][] = [[], []]
  for (let warm = 0; warm < Math.min(20, pairs); warm += 1) await ask(form, anAddress())
  for (let pair = 0; pair < pairs; pair += 1) {
    const email = anAddress()
    await anAccount('DATA_SUBJECT', email)
    const first = randomInt(2) === 0
    if (first) known?.push(await ask(form, email))
    unknown?.push(await ask(form, anAddress()))
    if (!first) known?.push(await ask(form, email))
  }
  const median = (timed: Timed[] = []) =>
    quantile(
      timed.map(({ milliseconds }) => milliseconds),
      0.5,
    )
  const difference = Math.abs(median(known) - median(unknown))
  // what the machine does to two groups of askers who are alike
  const [even, odd] = [0, 1].map((rest) => unknown?.filter((_, at) => at % 2 === rest))
  const noise = Math.abs(median(even) - median(odd))
  const answers = new Set([...(known ?? []), ...(unknown ?? [])].map(({ seen }) => seen))
  return [
    {
      id: 'S3',
      figure: `${2 * pairs} askers of known and unknown addresses saw ${answers.size} ${answers.size === 1 ? 'kind' : 'kinds'} of answer${firstDifference([...answers])}`,
      bar: '1: the same bytes',
      passed: pairs > 0 && answers.size === 1,
    },
    {
      id: 'S3',
      figure: `known and unknown addresses differ by ${difference.toFixed(2)} ms in the median (${median(known).toFixed(2)}, ${median(unknown).toFixed(2)} ms; two halves of the unknown by ${noise.toFixed(2)} ms)`,
      bar: `< ${mostMilliseconds} ms`,
      passed: difference < mostMilliseconds,
    },
  ]
}

/** One asker: how long the answer took, and all that can be seen of it and of the page it leads to. */
async function ask(form: PageForm, email: string): Promise<Timed> {
  const network = freshNetwork()
  const start = performance.now()
  const answer = await post(form, { email }, { network })
  const body = await answer.text()
  const milliseconds = performance.now() - start
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const next = new URL(answer.headers.get('location') ?? '/', form.address)
  const page = await fetch(next, { headers: headersOf({ network, cookie }), redirect: 'manual' })
  const text = await page.text()
  const seen = [told(answer), blank(body, email), told(page), blank(text, email)].join('\n')
  return { milliseconds, seen }
}

/** Where two answers first differ, with what stands around it. */
function firstDifference([one = '', other = '']: string[]): string {
  if (other === '') return ''
  let at = 0
  while (one[at] === other[at]) at += 1
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 20))
  return `, such as ${around(one)} and ${around(other)}`
}

function told(answer: Response): string {
  const headers = [...answer.headers]
    .filter(([name]) => name !== 'date' && !name.includes('request-id'))
    .map(([name, value]) => `${name}: ${blank(value, '')}`)
  return [answer.status, ...headers].join('\n')
}

/** The same with what differs from one asker to the next, whoever they are: the nonce, the cookie, the address they typed. */
function blank(text: string, email: string): string {
  return inOneOrder(text)
    .replaceAll(email || '\0', '…')
    .replace(/nonce(-|=\\?"|\\?":\\?")[\w+/=]+/g, 'nonce$1…')
    .replace(/(insyn\.sign-in=)[^;]+/g, '$1…')
    .replace(/expires=[^;]+/gi, 'expires=…')
}
