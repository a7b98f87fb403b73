import { expect, it } from 'vitest'
import { type Source, sources, withoutComments } from '../support/sources'

/** A read of a file in what the web server is built of: of a path that is written there, or marked as none of the build's. */
const reads =
  /\b(readFile|readFileSync|readdir|readdirSync|stat|statSync|createReadStream)\(\s*(.*)/g
const known = /^(\/\* turbopackIgnore: true \*\/|join\(process\.cwd\(\), folder, ')/

// The build follows reads to the files they may mean, and takes the whole project along for a path it cannot know.
function untraceable(files: Source[]): string[] {
  return files
    .filter(({ path }) => /^(lib|app|components)\//.test(path) && !path.startsWith('lib/commands/'))
    .filter(({ path }) => !/\.test\.tsx?$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(reads)]
        .filter(([all, , argument = '']) => withoutComments(all) && !known.test(argument))
        .map(([all]) => `${path}: ${all}`),
    )
}

it('reads no file at a path that the build cannot follow', () => {
  expect(untraceable(sources())).toEqual([])
})

it('would find one', () => {
  const files = [
    { path: 'lib/x.ts', text: "readFileSync(path, 'utf8')" },
    { path: 'lib/y.ts', text: 'statSync(/* turbopackIgnore: true */ path)' },
    { path: 'lib/commands/z.ts', text: 'readFileSync(path)' },
  ]
  expect(untraceable(files)).toEqual(["lib/x.ts: readFileSync(path, 'utf8')"])
})
