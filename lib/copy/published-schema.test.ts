import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { controller } from '@/lib/controller/controller'
import { publishedSchema, schemaPath } from './published-schema'

const published = readFileSync(new URL(`../../public${schemaPath}`, import.meta.url), 'utf8')

it('is published as the code has it; `npm run docs` brings it up to date', () => {
  expect(published).toBe(publishedSchema())
})

it('has a place for every field of the controller profile', () => {
  const text = z.record(z.string(), z.unknown())
  const { CONTACT, FINANCIAL } = text.parse(text.parse(JSON.parse(published)).properties) as Record<
    string,
    { properties: Record<string, unknown> }
  >
  const fieldsOf = (key: string) =>
    controller()
      .categories.find((category) => category.key === key)
      ?.fields.map((field) => field.key) ?? []
  const keys = Object.keys(CONTACT?.properties ?? {})
  expect(keys).toEqual(expect.arrayContaining(fieldsOf('CONTACT')))
  expect(fieldsOf('CONTACT').length).toBeGreaterThan(0)
  for (const field of fieldsOf('FINANCIAL')) {
    expect(JSON.stringify(FINANCIAL)).toContain(`"${field}":`)
  }
})
