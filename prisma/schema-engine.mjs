#!/usr/bin/env node
// Prisma's schema engine from its WebAssembly package, behind the JSON-RPC protocol that the Prisma CLI speaks to the
// native engine: nothing is downloaded. PRISMA_SCHEMA_ENGINE_BINARY points here. See docs/decisions/001-prisma-offline.md.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const require = createRequire(import.meta.url)
const args = process.argv.slice(2)
if (args.includes('--version')) {
  process.stdout.write('schema-engine-wasm 7.10.0\n')
  process.exit(0)
}
if (args.includes('cli')) process.exit(0) // can-connect-to-database and the like: the first query will tell
const valuesOf = (flag) => args.flatMap((arg, i) => (arg === flag ? [args[i + 1]] : []))

async function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => process.stderr.write(`${message}\n`),
  }
  const folder = dirname(require.resolve('@prisma/schema-engine-wasm'))
  const { instance } = await WebAssembly.instantiate(
    readFileSync(join(folder, 'schema_engine_bg.wasm')),
    { './schema_engine_bg.js': engineModule },
  )
  engineModule.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start?.()
  return engineModule.SchemaEngine
}

// @prisma/adapter-pg 7 does not know pg_catalog's one-byte "char": let it pass as bpchar, and remember which columns were so.
const charOid = 18
const bpcharOid = 1042
const Result = require('pg/lib/result.js')
const { addFields } = Result.prototype
let charColumns = []
Result.prototype.addFields = function (fields) {
  charColumns = fields.flatMap((field, i) => (field.dataTypeID === charOid ? [i] : []))
  for (const i of charColumns) fields[i].dataTypeID = bpcharOid
  return addFields.call(this, fields)
}

// The engine's own errors leave out what PostgreSQL said about a failed statement: keep it, and tell both.
let lastSqlError
function fail(error, script) {
  const { code, message, severity = 'ERROR', detail, column, hint } = error
  if (!code || !message) throw error
  lastSqlError = { code, message, detail, hint, line: lineAt(script, error.position) }
  const facts = { code, message, severity, detail, column, hint }
  throw new DriverAdapterError({
    kind: 'postgres',
    originalCode: code,
    originalMessage: message,
    ...facts,
  })
}

function lineAt(script, position) {
  if (!script || !position) return undefined
  const before = [...script].slice(0, Number(position)).join('').split('\n')
  return `line ${before.length}: ${script.split('\n')[before.length - 1].trim()}`
}

function told(error) {
  if (!lastSqlError) return error.message
  const { code, message, ...more } = lastSqlError
  const rest = Object.entries(more).flatMap(([what, text]) =>
    text ? [what === 'line' ? text : `${what}: ${text}`] : [],
  )
  return [`PostgreSQL ${code}: ${message}`, ...rest, '', error.message].join('\n')
}

function mended(adapter) {
  for (const method of ['connect', 'connectToShadowDb', 'startTransaction']) {
    const original = adapter[method]?.bind(adapter)
    if (original) adapter[method] = async (...a) => mended(await original(...a))
  }
  // The adapter's own executeScript splits at every ";", also inside a function body: send the script whole.
  if (adapter.executeScript)
    adapter.executeScript = (script) =>
      adapter.client.query(script).then(
        () => undefined,
        (error) => fail(error, script),
      )
  const queryRaw = adapter.queryRaw?.bind(adapter)
  if (queryRaw)
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query).catch((error) => {
        const { originalCode: code, originalMessage: message } = error.cause ?? {}
        if (code) lastSqlError = { code, message }
        throw error
      })
      for (const i of charColumns) result.columnTypes[i] = ColumnTypeEnum.Character
      return result
    }
  return adapter
}

/** The address as the driver of the portal reads it, its encryption included. */
function targetFromArguments() {
  const [datasource] = valuesOf('--datasource')
  return datasource ? JSON.parse(datasource).url : process.env.DATABASE_URL
}

function adapterFactory(connectionString) {
  const factory = new PrismaPg({ connectionString })
  // The adapter's own shadow database is dropped before its last connection is closed.
  factory.connectToShadowDb = async () => {
    const database = `prisma_migrate_shadow_${process.pid}`
    const admin = new pg.Client({ connectionString })
    await admin.connect()
    await admin.query(`CREATE DATABASE "${database}"`)
    const beside = Object.assign(new URL(connectionString), { pathname: `/${database}` })
    const shadow = await new PrismaPg({ connectionString: beside.href }).connect()
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await admin.query(`DROP DATABASE "${database}" WITH (FORCE)`)
      await admin.end()
    }
    return shadow
  }
  return bindMigrationAwareSqlAdapterFactory(mended(factory))
}

async function answer(engine, { id, method, params }) {
  lastSqlError = undefined
  try {
    // Where the database cannot be used, there is no engine. The CLI must hear it: it takes silence for success.
    if (engine instanceof Error) throw engine
    return { jsonrpc: '2.0', id, result: (await engine[method](params)) ?? {} }
  } catch (error) {
    const data = {
      is_panic: false,
      message: told(error),
      meta: null,
      error_code: error.code ?? null,
    }
    return { jsonrpc: '2.0', id, error: { code: 4466, message: 'An error happened', data } }
  }
}

const SchemaEngine = await loadEngine()
const datamodels = valuesOf('--datamodels').map((path) => [path, readFileSync(path, 'utf8')])
const engine = await SchemaEngine.new(
  { datamodels: datamodels.length ? datamodels : undefined },
  () => undefined,
  adapterFactory(targetFromArguments()),
).catch((error) => error)
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim())
    process.stdout.write(`${JSON.stringify(await answer(engine, JSON.parse(line)))}\n`)
}
