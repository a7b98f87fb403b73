import { expect, it } from 'vitest'
import { type Source, sources } from '../support/sources'

// Two people work on one case: the second sees that it has changed and what changed, and keeps their text (issue 4).
const desk = () => sources().filter(({ path }) => path.startsWith('app/[locale]/(staff)/desk/'))

const silent = (files: Source[]) =>
  files
    .filter(({ text }) => /name="version"|<DraftVersion/.test(text))
    .filter(({ text }) => !text.includes('<Changes '))
    .map(({ path }) => path)

const unread = (files: Source[]) =>
  files
    .filter(
      ({ path, text }) => path.endsWith('actions.ts') && text.includes("one(values, 'version')"),
    )
    .filter(({ text }) => !text.includes('tellOfChange('))
    .map(({ path }) => path)

it('has every form of a case that sends its version say what changed since', () => {
  expect(desk().filter(({ text }) => text.includes('<Changes ')).length).toBeGreaterThan(5)
  expect(silent(desk())).toEqual([])
  expect(unread(desk())).toEqual([])
})

it('would find one that does not', () => {
  const page = { path: 'a/page.tsx', text: '<HiddenField name="version" />' }
  const actions = { path: 'a/actions.ts', text: "one(values, 'version')" }
  expect([silent([page]), unread([actions])]).toEqual([['a/page.tsx'], ['a/actions.ts']])
})
