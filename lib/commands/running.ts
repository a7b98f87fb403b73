import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { adoptSettings, type GivenSettings, givenSettings } from '@/lib/env'
import { say } from '@/lib/log'
import { databaseIsRunning, type EmbeddedDatabase, startDatabase } from '@/prisma/embedded'
import { freePort } from './ports'
import { trialSecrets } from './secrets'

const noteIn = (folder: string) => join(resolve(folder), 'running.json')

/** The settings a person gave; where something is wrong, says so and ends with code 1. */
export function settingsOrExit(): GivenSettings {
  const checked = givenSettings()
  if (checked.ok) return checked.settings
  for (const problem of checked.problems) say(problem)
  process.exit(1)
}

/**
 * Starts the trial's database, makes its portal database where there is none, and adopts its address and the
 * trial's secrets as this process's settings. A note lets commands beside the portal find them.
 */
export async function startTrialDatabase(given: GivenSettings): Promise<EmbeddedDatabase> {
  const { databasePassword, ...secrets } = trialSecrets(given.dataFolder)
  const server = await startDatabase({
    folder: given.dataFolder,
    port: await freePort(),
    password: databasePassword,
  })
  const admin = new pg.Client(server.url())
  await admin.connect()
  const { rowCount } = await admin.query(`SELECT 1 FROM pg_database WHERE datname = 'insyn'`)
  if (!rowCount) await admin.query('CREATE DATABASE insyn')
  const portal = await trialRole(admin)
  await admin.end()
  const settings = {
    DATA_FOLDER: resolve(given.dataFolder),
    DATABASE_URL: Object.assign(new URL(server.url('insyn')), portal).href,
    MIGRATE_DATABASE_URL: server.url('insyn'),
    SESSION_SECRET: given.sessionSecret ?? secrets.SESSION_SECRET,
    MASTER_KEY: given.masterKey ?? secrets.MASTER_KEY,
    OTHER_MASTER_KEYS: given.otherMasterKeys.join(','),
    ...(given.trial ? { INSYN_TRIAL: '1' } : {}),
  }
  adoptSettings(settings)
  writeFileSync(noteIn(given.dataFolder), JSON.stringify(settings), { mode: 0o600 })
  return {
    ...server,
    stop: async () => {
      rmSync(noteIn(given.dataFolder), { force: true })
      await server.stop()
    },
  }
}

/** The role that serves, with a password for as long as this start lasts; the migrations give it its rights. */
async function trialRole(admin: pg.Client): Promise<{ username: string; password: string }> {
  const made = { username: 'insyn_portal', password: randomBytes(24).toString('base64url') }
  const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [
    made.username,
  ])
  const verb = rowCount ? 'ALTER' : 'CREATE'
  await admin.query(`${verb} ROLE ${made.username} LOGIN PASSWORD '${made.password}'`)
  return made
}

/**
 * Runs a command with the settings of the portal: those that were given, those of the trial that runs now, or, when
 * none runs, with the trial's database started for this command alone.
 */
export async function besidePortal(command: () => Promise<void>): Promise<void> {
  const given = settingsOrExit()
  if (given.databaseUrl) return command()
  const note = noteIn(given.dataFolder)
  if (databaseIsRunning(given.dataFolder) && existsSync(note)) {
    adoptSettings(z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(note, 'utf8'))))
    return command()
  }
  const database = await startTrialDatabase(given)
  await command().finally(() => database.stop())
}
