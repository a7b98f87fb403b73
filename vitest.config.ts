import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }

// What a process started by `npm start` would have. The database tests replace DATABASE_URL per worker;
// the unit tests touch no database at all.
const env = {
  INSYN_TRIAL: '1',
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  SESSION_SECRET: 'a session secret for tests only, 32+',
  MASTER_KEY: 'dGVzdHMgb25seTogMzIgYnl0ZXMsIG5vIHNlY3JldCE=',
  PUBLIC_URL: 'http://localhost:3000',
  MAIL_FROM: 'noreply@insyn.test',
  LOG_LEVEL: 'silent',
  METRICS_TOKEN: 'a-token-for-tests-only-of-more-than-32-signs',
}

export default defineConfig({
  resolve: { alias },
  test: {
    env,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 20_000,
          hookTimeout: 60_000,
          include: [
            '{app,components,emails,lib}/**/*.test.{ts,tsx}',
            'tests/{guards,commands}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/{guards,commands,e2e,bench,support}/**'],
          globalSetup: ['tests/support/database-server.ts'],
          setupFiles: ['tests/support/database-of-file.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
