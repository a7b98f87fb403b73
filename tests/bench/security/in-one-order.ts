const piece = /<script[^>]*>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g

/**
 * A page whose bytes do not depend on the moment: what the framework sends for its scripts comes in as many pieces, and its rows in such an order, as
 * the moment makes of it. They stand after the page, in the order of the alphabet.
 */
export function inOneOrder(body: string): string {
  const sent = [...body.matchAll(piece)].map(([, text = '""']) => String(JSON.parse(text))).join('')
  return [body.replace(piece, ''), ...sent.split('\n').sort()].join('\n')
}
