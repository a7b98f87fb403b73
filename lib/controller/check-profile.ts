import type { z } from 'zod'
import { bankCollection, everyConsent } from '@/lib/rights/consents'
import { isToFill, linesOf } from './lines'
import { type ControllerProfile, controllerProfile, type System } from './profile'
import { everySystem } from './systems'

/**
 * Every problem of a controller profile, one plain English sentence each, for whoever starts the portal.
 * An empty list means that the profile can be used.
 */
export function checkProfile(data: unknown): string[] {
  const parsed = controllerProfile.safeParse(data)
  if (!parsed.success) return parsed.error.issues.flatMap(sentences)
  const profile = parsed.data
  return [
    ...repeatedKeys(profile),
    ...unknownPurposes(profile),
    ...reservedPurposes(profile),
    ...brokenQuestions(profile),
    ...wrongNumbers(profile),
    ...wrongSystems(profile),
  ]
}

const languageNames: Record<string, string> = { sv: 'Swedish', en: 'English' }

function sentences(issue: z.core.$ZodIssue): string[] {
  const last = String(issue.path.at(-1) ?? '')
  const language = languageNames[last]
  const place = (language ? issue.path.slice(0, -1) : issue.path).join('.') || 'the profile'
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `In ${place}: "${key}" is not known.`)
  }
  if (issue.code === 'invalid_union') {
    // Report against the shape that fits best: the one with the fewest problems.
    const [closest] = [...issue.errors].sort((a, b) => a.length - b.length)
    const inner = closest?.map((each) => ({ ...each, path: [...issue.path, ...each.path] })) ?? []
    return inner.length > 0 ? inner.flatMap(sentences) : [`In ${place}: this is no valid line.`]
  }
  if (language && issue.code === 'custom') return [`In ${place}: the ${language} text is empty.`]
  if (language) return [`In ${place}: the ${language} text is missing.`]
  return [`In ${place}: ${issue.message}.`]
}

function repeatedKeys(profile: ControllerProfile): string[] {
  const groups: [string, string[]][] = [
    ['categories', profile.categories.map(({ key }) => key)],
    ...profile.categories.map(({ key, fields }): [string, string[]] => [
      `the fields of ${key}`,
      fields.map((field) => field.key),
    ]),
    ['purposes', profile.purposes.map(({ key }) => key)],
    ['recipients', profile.recipients.map(({ key }) => key)],
    ['systems', systemsIn(profile).map(({ key }) => key)],
    ['information topics', profile.informationTopics.map(({ key }) => key)],
    ['statements', profile.statements.map(({ key }) => key)],
    ['cookies', profile.cookies.map(({ name }) => name)],
    ['flags', profile.flags.map(({ key }) => key)],
    ['grounds', [...profile.grounds, ...profile.exampleGrounds].map(({ key }) => key)],
    [
      'lines to fill',
      linesOf(profile)
        .filter(isToFill)
        .map(({ key }) => key),
    ],
  ]
  return groups.flatMap(([group, keys]) =>
    [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))].map(
      (key) => `Among ${group}: "${key}" stands more than once.`,
    ),
  )
}

function unknownPurposes({ categories, purposes }: ControllerProfile): string[] {
  const known = new Set(purposes.map(({ key }) => key))
  return categories.flatMap((category) =>
    category.purposes
      .filter((key) => !known.has(key))
      .map((key) => `Category ${category.key} has the purpose "${key}", which is not defined.`),
  )
}

/** The withdrawal form has keys of its own beside the purposes. */
function reservedPurposes({ purposes }: ControllerProfile): string[] {
  return purposes
    .filter(({ key }) => key === bankCollection || key === everyConsent)
    .map(({ key }) => `No purpose may be called "${key}": the portal uses that name itself.`)
}

/** A question ends up inside a marker, on one line between brackets: it may hold neither. */
function brokenQuestions(profile: ControllerProfile): string[] {
  return linesOf(profile)
    .filter(isToFill)
    .filter(({ question }) => /[[\]\n]/.test(question.sv + question.en))
    .map(({ key }) => `The question of line "${key}" must be one line without brackets.`)
}

function wrongNumbers({ retention }: ControllerProfile): string[] {
  if (retention.copyReminderDay < retention.copyDays) return []
  return ['The reminder about a copy must come before the day when the copy is deleted.']
}

function systemsIn({ systems }: ControllerProfile): System[] {
  return Array.isArray(systems) ? systems : systems.examples
}

/** Every category is held somewhere: otherwise it would be reported as erased without a tick. */
function wrongSystems(profile: ControllerProfile): string[] {
  const systems = systemsIn(profile)
  const known = profile.categories.map(({ key }) => key)
  const unknown = systems.flatMap((system) =>
    system.categories
      .filter((key) => !known.includes(key))
      .map((key) => `System ${system.key} holds the category "${key}", which is not defined.`),
  )
  const reserved = systems
    .filter(({ key }) => key.startsWith(everySystem))
    .map(({ key }) => `No system may be called "${key}": the portal uses that name itself.`)
  const nowhere = systems.length === 0 ? [] : known
  const lost = nowhere
    .filter((key) => !systems.some(({ categories }) => categories.includes(key)))
    .map((key) => `No system holds the category ${key}: name the one that does.`)
  return [...unknown, ...reserved, ...lost]
}
