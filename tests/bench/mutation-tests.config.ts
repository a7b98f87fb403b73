import { defineConfig } from 'vitest/config'

// The tests that mutants of the rules are tried on, as tests/bench/mutation.ts names them.
export default defineConfig({
  resolve: { alias: { '@': process.cwd() } },
  test: { include: process.env.MUTATION_TESTS?.split(',') ?? [], testTimeout: 20_000 },
})
