/** Readability as LIX has it: words per sentence plus the share of words longer than six letters, in per cent. */
export function lix(text: string): number {
  const sentences = sentencesOf(text)
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return 0
  const long = words.filter((word) => word.length > 6)
  return words.length / sentences.length + (100 * long.length) / words.length
}

/** The sentence with the most words, and how many. */
export function longestSentence(text: string): { words: number; sentence: string } {
  return sentencesOf(text)
    .map((sentence) => ({ words: wordsOf(sentence).length, sentence }))
    .reduce((longest, next) => (next.words > longest.words ? next : longest), {
      words: 0,
      sentence: '',
    })
}

/** Sentences of running text: they end with . ! ? or with their paragraph; addresses and references are no words. */
function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/https?:\/\/\S+|\S+@\S+|\bINS-\S+/g, '')
    .split(/[.!?]+(?=\s|$|\))|\n+/)
    .filter((sentence) => wordsOf(sentence).length > 0)
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\d]+(?:[-'’][\p{L}\d]+)*/gu) ?? []
}
