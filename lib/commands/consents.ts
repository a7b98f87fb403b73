import { readFileSync, statSync } from 'node:fs'
import { now } from '@/lib/clock'
import { say } from '@/lib/log'
import { besidePortal } from './running'

const megabytes = 50
const told = 200

const [verb, file] = process.argv.slice(2)
if (verb !== 'import' || !file) {
  say('Say which file of consents to take in: npm run consents -- import file.csv')
  process.exit(2)
}
const size = statSync(file, { throwIfNoEntry: false })?.size
if (size === undefined || size > megabytes * 1_000_000) {
  say(size === undefined ? 'There is no such file.' : `The file is larger than ${megabytes} MB.`)
  process.exit(2)
}

await besidePortal(async () => {
  const { importConsents } = await import('./import-consents')
  const imported = await importConsents(readFileSync(file), now())
  if (imported.ok) {
    const { records, fresh } = imported
    return say(`${records} consents read, ${fresh} of them new.`)
  }
  const { problems } = imported
  for (const { line, code } of problems.slice(0, told)) say(`Line ${line}: ${code}`)
  if (problems.length > told) say(`And ${problems.length - told} more.`)
  say('Nothing was taken in. Put these lines right and run the command again.')
  process.exitCode = 1
})
process.exit()
