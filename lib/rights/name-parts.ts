const shortestStart = 3
const mostParts = 12
const longestPart = 40

/**
 * The parts of a name as they are compared: small letters, no accents (å and ä as a, ö and ø as o, é as e), cut at spaces, hyphens and
 * apostrophes. Two spellings of one name meet; a part of one letter says nothing and is left out.
 */
export function nameParts(name: string): string[] {
  const folded = name
    .toLocaleLowerCase('sv')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  const parts = folded.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1)
  return [...new Set(parts)].slice(0, mostParts).map((part) => part.slice(0, longestPart))
}

/** What a name can be found by: each of its parts, and the beginning of each from three letters on. */
export function nameStarts(name: string): string[] {
  const starts = nameParts(name).flatMap((part) => {
    const lengths = Array.from({ length: part.length }, (_, index) => index + 1)
    return lengths
      .filter((length) => length >= shortestStart || length === part.length)
      .map((length) => part.slice(0, length))
  })
  return [...new Set(starts)]
}
