/** Thrown when a text is no JSON, or JSON that cannot be read without losing something. */
export class JsonProblem extends Error {
  readonly code: 'NOT_JSON' | 'TOO_DEEP' | 'TWICE' | 'TOO_LONG'
  readonly path: (string | number)[]

  constructor(code: JsonProblem['code'], path: (string | number)[]) {
    super(code)
    this.name = 'JsonProblem'
    this.code = code
    this.path = path
  }
}

type Level = { list: boolean; key: string | null; index: number; keys: Set<string>; atKey: boolean }

const deepest = 12
/** The longest text of one element, and of all that stands outside the list, in characters. */
const longestElement = 100_000
const longestRest = 8_000_000

/**
 * Reads JSON as it arrives and hands out the elements of one long list (the list at `path`) one after another, so that
 * neither the text nor the list is ever whole in memory. `rest` is the JSON with that list empty. Throws JsonProblem.
 */
export class JsonSplitter {
  rest = ''
  private element = ''
  private elements = 0
  private commas = 0
  private readonly levels: Level[] = []
  private inString = false
  private escaped = false
  private key: string | null = null
  private readonly path: string[]
  private readonly take: (element: unknown, index: number) => void

  constructor(path: string[], take: (element: unknown, index: number) => void) {
    this.path = path
    this.take = take
  }

  /** Takes the next characters. */
  write(text: string): void {
    let from = 0
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at] ?? ''
      if (this.inString) {
        this.seeInString(sign)
        continue
      }
      const inside = this.inList()
      if (inside && (sign === ',' || sign === ']')) {
        this.element += text.slice(from, at)
        if (sign === ',') this.commas += 1
        this.endElement(sign === ']')
        from = sign === ',' ? at + 1 : at
      }
      this.see(sign)
      if (sign === '[' && this.inList()) {
        this.rest += text.slice(from, at + 1)
        from = at + 1
      }
    }
    if (this.levels.length > this.path.length && this.inListBelow()) {
      this.element += text.slice(from)
    } else this.rest += text.slice(from)
    if (this.element.length > longestElement || this.rest.length > longestRest) {
      throw new JsonProblem('TOO_LONG', this.here())
    }
  }

  /** The JSON without the list's elements. */
  end(): unknown {
    if (this.inString || this.levels.length > 0) throw new JsonProblem('NOT_JSON', [])
    return parse(this.rest, [])
  }

  private seeInString(sign: string): void {
    if (this.key !== null) this.key += sign
    if (this.escaped) this.escaped = false
    else if (sign === '\\') this.escaped = true
    else if (sign === '"') {
      this.inString = false
      if (this.key !== null) this.endKey(`"${this.key}`)
    }
  }

  private endKey(text: string): void {
    const level = this.levels.at(-1)
    this.key = null
    if (!level) return
    const key = String(parse(text, this.here()))
    level.key = key
    level.atKey = false
    if (level.keys.has(key)) throw new JsonProblem('TWICE', this.here())
    level.keys.add(key)
  }

  private see(sign: string): void {
    const level = this.levels.at(-1)
    if (sign === '"') {
      this.inString = true
      if (level && !level.list && level.atKey) this.key = ''
    } else if (sign === '{' || sign === '[') {
      if (this.levels.length >= deepest) throw new JsonProblem('TOO_DEEP', this.here())
      const list = sign === '['
      this.levels.push({ list, key: null, index: 0, keys: new Set(), atKey: !list })
    } else if (sign === '}' || sign === ']') {
      if (level?.list !== (sign === ']')) throw new JsonProblem('NOT_JSON', this.here())
      this.levels.pop()
    } else if (sign === ',' && level) {
      level.index += 1
      level.atKey = !level.list
    }
  }

  private endElement(last: boolean): void {
    const text = this.element.trim()
    this.element = ''
    if (last && text === '' && this.elements === 0 && this.commas === 0) return
    const index = this.elements
    this.elements += 1
    this.take(parse(text, [...this.path, index]), index)
  }

  /** Whether the next character stands directly in the list. */
  private inList(): boolean {
    return this.levels.length === this.path.length + 1 && this.inListBelow()
  }

  private inListBelow(): boolean {
    if (!this.levels[this.path.length]?.list) return false
    return this.path.every((key, at) => !this.levels[at]?.list && this.levels[at]?.key === key)
  }

  private here(): (string | number)[] {
    return this.levels.flatMap(({ list, key, index }): (string | number)[] =>
      list ? [index] : key === null ? [] : [key],
    )
  }
}

function parse(text: string, path: (string | number)[]): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new JsonProblem('NOT_JSON', path)
  }
}
