// Scripts that are written from left to right, sign by sign. The others need shaping that we do not do.
const simple = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]/u
const invisible = /[\p{Cf}\p{Cc}\p{Co}\p{Zl}\p{Zp}]/u
const mark = '‹'
// What nearly every text is made of: no need to look at each sign.
const plain = /^[ -~¡-¬®-ÿ]*$/

/**
 * A text as it can be printed with a font: each sign that the font lacks, that cannot be seen or that needs shaping stands as its
 * number, like ‹U+1F600›, so that no fact is lost. Line breaks stay, tabs become spaces. `seen` is told when that happened.
 */
export function printable(
  text: string,
  font: { has(codePoint: number): boolean },
  seen: () => void,
): string {
  if (plain.test(text)) return text
  const tidy = text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\t', ' ')
  let printed = ''
  for (const sign of tidy) {
    const codePoint = sign.codePointAt(0) ?? 0
    if (sign === '\n') printed += sign
    else if (sign !== mark && !invisible.test(sign) && simple.test(sign) && font.has(codePoint)) {
      printed += sign
    } else {
      printed += `${mark}U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}›`
      seen()
    }
  }
  return printed
}
