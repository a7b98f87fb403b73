import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { adoptSettings, type GivenSettings, servingAlone } from '@/lib/env'
import { say } from '@/lib/log'
import { databaseIsRunning } from '@/prisma/embedded'
import { buildWhenChanged } from './build'
import { type Household, household, root, runOnce, startPart } from './household'
import { startMailCatcher } from './mail-catcher'
import { watchParent } from './parent'
import { freePort } from './ports'
import { databaseProblem, portProblems, roleAdvice } from './preflight'
import { settingsOrExit, startTrialDatabase } from './running'
import { welcome } from './welcome'

const dev = process.argv.includes('--dev')

/** Ends the start with one sentence for the person at the terminal. */
class Halt extends Error {}

const house = household((name, how) => {
  say(`The ${name} ended by itself (${how}), so the portal stops; what it wrote is above.`)
  void leave(1)
})

let leaving = false
async function leave(code: number): Promise<void> {
  if (leaving) return
  leaving = true
  await house.stop()
  process.exit(code)
}

function stopWithTerminalAndParent(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (!leaving) say('Stopping …')
      void leave(0)
    })
  // SIGTERM to npm alone does not reach us: stop when the parent is gone. So too when no one reads our words.
  watchParent(() => void leave(0))
  process.stdout.on('error', () => void leave(0))
}

async function main(): Promise<void> {
  const given = settingsOrExit()
  const problems = [...(await portProblems(given)), ...(await databaseProblem(given))]
  if (!given.databaseUrl && databaseIsRunning(given.dataFolder))
    problems.push(
      `A portal with the data in ${given.dataFolder} runs already: stop it first, or set DATA_FOLDER to another folder.`,
    )
  if (problems.length > 0) throw new Halt(problems.join('\n'))
  stopWithTerminalAndParent()
  for (const advice of roleAdvice(given)) say(advice)

  adoptSettings({ PORT: `${given.port}`, ...quietTrial(given) })
  if (!given.databaseUrl) await startOwnDatabase(given)
  await runOrHalt('The database could not be brought up to date', ['lib/commands/migrate.ts'])
  if (!given.smtpUrl) {
    house.add(startMailCatcher(given.mailPort, given.mailUiPort, given.dataFolder))
  }
  if (given.trial && !given.eid) await startOwnEid(given)
  if (!dev && !(await buildWhenChanged(house))) return leave(1)
  if (given.trial) await runOrHalt('The demo data could not be made', ['lib/commands/seed.ts'])
  house.add(
    startPart('worker', ['--import', 'tsx', 'lib/commands/worker.ts'], { env: servingAlone }),
  )
  house.add(startWeb(given))
  await untilReady(given.port, house)
  if (!house.isStopping()) say(await welcome(given))
}

async function startOwnDatabase(given: GivenSettings): Promise<void> {
  say('Starting the database …')
  const database = await startTrialDatabase({ ...given, dataFolder: resolve(given.dataFolder) })
  house.add({ name: 'database', ...database })
}

/** The trial's own OpenID provider, whose people are made up. */
async function startOwnEid(given: GivenSettings): Promise<void> {
  adoptSettings({
    EID_ISSUER: `http://127.0.0.1:${given.eidPort ?? (await freePort())}`,
    EID_CLIENT_ID: 'insyn',
    EID_CLIENT_SECRET: randomBytes(32).toString('base64url'),
    EID_NAME: 'Test-eID',
  })
  house.add(startPart('Test-eID', ['--import', 'tsx', 'lib/commands/test-eid.ts']))
}

function quietTrial(given: GivenSettings): Record<string, string> {
  return given.trial && !given.logLevel ? { LOG_LEVEL: 'warn' } : {}
}

function startWeb(given: GivenSettings) {
  const env = { ...servingAlone, PORT: `${given.port}`, NEXT_TELEMETRY_DISABLED: '1' }
  if (dev) {
    const next = ['node_modules/next/dist/bin/next', 'dev', '-p', env.PORT, '-H', 'localhost']
    return startPart('web server', next, { env: { ...env, NODE_ENV: 'development' } })
  }
  // Never 127.0.0.1: pages without a locale in the address would then redirect to themselves.
  const HOSTNAME = given.trial ? 'localhost' : '0.0.0.0'
  return startPart('web server', [`${root}.next/standalone/server.js`], {
    env: { ...env, HOSTNAME, NODE_ENV: 'production' },
  })
}

async function runOrHalt(problem: string, [file = '']: string[]): Promise<void> {
  const { code, output } = await runOnce(house, ['--import', 'tsx', file])
  if (code !== 0 && !house.isStopping())
    throw new Halt(`${output}\n${problem}: see the words above.`)
}

/** Until the portal says that it can serve; its database and its own start are in that answer. */
async function untilReady(port: number, { isStopping }: Household): Promise<void> {
  const end = performance.now() + 60_000
  while (!isStopping()) {
    const answer = await fetch(`http://localhost:${port}/api/health/ready`).catch(() => null)
    if (answer?.ok) return
    if (performance.now() > end)
      throw new Halt('The portal did not become ready within a minute: see the words above.')
    await pause(200)
  }
}

main().catch(async (error: unknown) => {
  if (leaving) return
  say(error instanceof Halt ? error.message : `The start failed: ${String(error)}`)
  await leave(1)
})
