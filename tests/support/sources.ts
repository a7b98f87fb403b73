import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export type Source = { path: string; text: string }

/** Every file of ours with code in it, as it lies in the checkout; generated ones are not ours. */
export function sources(): Source[] {
  return globSync(['{app,components,emails,lib,prisma,tests}/**/*.{ts,tsx,mjs}', '*.{ts,mjs}'], {
    cwd: root,
  })
    .filter((path) => !/^prisma\/generated\/|^next-env\.d\.ts$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Tests, plain JavaScript and configuration are free from the rules about environment, time and output. */
export function isFree(path: string): boolean {
  return /^tests\/|\.test\.tsx?$|\.mjs$|\.config\.ts$/.test(path)
}

/** The text without its comments, line for line: a rule is about code, not about words on code. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|[\s;{(])\/\/.*$/gm, '$1')
}

/** Where a pattern stands in code that is not free of the rule: "path:line". */
export function uses(files: Source[], pattern: RegExp, allowed: string[]): string[] {
  return files
    .filter(({ path }) => !isFree(path) && !allowed.includes(path))
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
    )
}
