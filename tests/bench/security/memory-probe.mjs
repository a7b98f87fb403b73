// Loaded into the web server under test: tells what it holds in memory once all that can go is gone.
import { createServer } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const port = Number(process.env.MEMORY_PROBE_PORT)
setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc')
if (port) {
  createServer((_, response) => {
    gc()
    gc()
    const { heapUsed, external } = process.memoryUsage()
    response.end(String(heapUsed + external))
  })
    .listen(port, '127.0.0.1')
    .unref()
}
