import type { ReadableCopy } from './schema'

/** A copy as JSON by the published schema, in pieces; `schema` is the address of it. */
export async function* copyAsJson(
  { head, transactions }: ReadableCopy,
  schema: string,
): AsyncGenerator<Uint8Array> {
  const { FINANCIAL, ...rest } = head
  const { $schema, format, ...others } = { $schema: schema, ...rest }
  const whole = JSON.stringify({ $schema, format, ...others }, null, 2)
  if (!FINANCIAL) {
    yield Buffer.from(`${whole}\n`)
    return
  }
  const start = whole.replace(/\n\}$/, '')
  const members = Object.entries(FINANCIAL).map(
    ([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  )
  yield Buffer.from(`${start},\n  "FINANCIAL": {\n${members.join('')}    "transactions": [`)
  let first = true
  for await (const some of transactions) {
    const lines = some.map((each) => `      ${JSON.stringify(each)}`).join(',\n')
    yield Buffer.from(`${first ? '\n' : ',\n'}${lines}`)
    first = false
  }
  yield Buffer.from(`${first ? '' : '\n    '}]\n  }\n}\n`)
}
