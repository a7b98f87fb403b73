import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measured } from '../measured'

const page = join(import.meta.dirname, '..', '..', '..', 'docs', 'security.md')

/** How a requirement can stand: `operator` is for whoever runs the portal, by the guide; `accepted` has a decision that lives with it. */
export const states = ['met', 'n/a', 'operator', 'accepted', 'not yet']

/** A row of the table: a requirement of the ASVS, how it stands, and the files of this repository that show it. */
export type Requirement = {
  id: string
  level: string
  state: string
  why: string
  shownBy: string[]
}

/** The whole page on security. */
export const securityPage = () => readFileSync(page, 'utf8')

/** Every requirement that the page speaks of, in its order. */
export function requirements(text = securityPage()): Requirement[] {
  return [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| (\d) \| [^|]+ \| ([^|]+) \| ([^|]*) \|$/gm)].map(
    ([, id = '', level = '', state = '', why = '']) => ({
      id,
      level,
      state,
      why,
      shownBy: filesIn(why),
    }),
  )
}

/** Paths of files, from the root, that a text of the page links to. */
export function filesIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^https?:/.test(link))
    .map((link) => (link.startsWith('../') ? link.slice(3) : `docs/${link}`))
}

/** S8: the requirements of levels 1 and 2, each with what shows it. */
export function benchRequirements(): Measured[] {
  const all = requirements()
  const count = (state: string) => all.filter((each) => each.state === state).length
  return [
    {
      id: 'S8',
      figure: `${all.length} requirements: ${count('met')} met, ${count('n/a')} do not apply, ${count('operator')} the operator’s, ${count('accepted')} accepted, ${count('not yet')} not yet`,
      bar: '0 not yet',
      passed: all.length > 0 && count('not yet') === 0,
    },
  ]
}
