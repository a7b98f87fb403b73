/**
 * Every way in which a message in ICU format can read: each branch of a choice once, with three words for every value that is
 * filled in, as a date has them.
 */
export function variantsOf(message: string): string[] {
  const { texts } = read(message.replaceAll(/<\/?[a-z]+>/gi, ''), 0)
  return texts
}

type Read = { texts: string[]; end: number }

/** Reads until the text or its branch ends. */
function read(message: string, start: number): Read {
  let texts = ['']
  let at = start
  while (at < message.length && message[at] !== '}') {
    if (message[at] === '{') {
      const filled = readArgument(message, at + 1)
      texts = texts.flatMap((text) => filled.texts.map((more) => text + more))
      at = filled.end
    } else {
      texts = texts.map((text) => text + message[at])
      at += 1
    }
  }
  return { texts, end: at + 1 }
}

/** Reads one `{name}` or `{name, select, one {…} other {…}}`, from behind its first brace. */
function readArgument(message: string, start: number): Read {
  const close = message.indexOf('}', start)
  const open = message.indexOf('{', start)
  if (open === -1 || close < open) return { texts: ['tre små ord'], end: close + 1 }
  const texts: string[] = []
  let at = open
  while (message[at] === '{') {
    const branch = read(message, at + 1)
    texts.push(...branch.texts)
    at = branch.end + (/^\s*[^\s{}]*\s*/.exec(message.slice(branch.end))?.[0].length ?? 0)
  }
  return { texts, end: at + 1 }
}
