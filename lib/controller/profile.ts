import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'
import { requestKinds } from '@/lib/rights/request-kinds'

/*
 * What a controller says about itself, as data. Another company writes one profile and has its own portal.
 * Article numbers are those of the GDPR; clauses are those of the controller's own policy.
 */

const filledText = z.string().refine((text) => text.trim() !== '', 'the text is empty')
const code = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'must be written in capitals, like CONTACT')
const name = z
  .string()
  .regex(/^[a-z][A-Za-z0-9.]*$/, 'must start with a small letter, like storage.contact')
const clause = z.string().regex(/^P\d+$/, 'must name a clause of the policy, like P5')
const count = z.int('must be a whole number').positive('must be more than nothing')

/** The same words in every language of the portal. */
const wording = z.strictObject({ sv: filledText, en: filledText })

/** Something the policy says, in our own words, with the clause that says it. */
const statedLine = z.strictObject({ text: wording, clause })

/**
 * "Legal to fill": what the policy leaves open. An answer that still holds such a line cannot be sent.
 * The example is shown in the trial alone, marked as an example. `perCase` lines differ from person to person.
 */
const lineToFill = z.strictObject({
  toFill: z.literal(true),
  key: name,
  question: wording,
  example: wording,
  perCase: z.boolean().optional(),
})

const line = z.union([statedLine, lineToFill])

const address = z.strictObject({
  street: filledText,
  postalCode: filledText,
  city: filledText,
  country: wording,
})

const authority = z.strictObject({
  name: wording,
  shortName: filledText,
  address,
  telephone: filledText,
  email: z.email('must be an e-mail address'),
  website: z.url('must be a web address'),
  clause,
})

const field = z.strictObject({
  key: name,
  label: wording,
  rectifiable: z.boolean(),
  /** An identity number: shown with its last four digits covered (rules.md 5). */
  masked: z.literal(true).optional(),
})

const category = z.strictObject({
  key: code,
  label: wording,
  clause,
  fields: z.array(field).min(1, 'needs at least one field'),
  purposes: z.array(code).min(1, 'needs at least one purpose'),
  source: line,
  storage: line,
})

/** CONSENT: withdrawing takes effect at once (Art. 7(3)). Any other basis is a line that legal answers for. */
const purpose = z.strictObject({
  key: code,
  text: wording,
  clause,
  legalBasis: z.union([z.literal('CONSENT'), line]),
})

export const recipientKinds = [
  'GROUP_COMPANY',
  'CHOSEN_BY_PERSON',
  'PROCESSOR',
  'AUTHORITY',
  'ACQUIRER',
] as const

/** One group of recipients; `names` says who they are, by name (Art. 15(1)(c)), `note` what a person should know. */
const recipient = z.strictObject({
  key: code,
  kind: z.enum(recipientKinds),
  label: wording,
  clause,
  names: line,
  note: wording.optional(),
})

/** Where data are kept, and a colleague who sees to it there. Done means done: each that holds a category is ticked. */
const system = z.strictObject({
  key: code,
  label: wording,
  categories: z.array(code).min(1, 'needs at least one category'),
  colleague: z.email('must be an e-mail address').optional(),
})

/** Stated, or left to legal; then the examples are used in the trial alone, marked as examples. */
const systems = z.union([
  z.array(system).min(1, 'needs at least one system'),
  z.strictObject({ toFill: z.literal(true), examples: z.array(system) }),
])

/**
 * A ground for a no, whole or in part, with its rule of law. One that the law forbids telling (`mustNotBeTold`) has neutral wording:
 * its text is told alone, without the rule, and two people approve it.
 */
const ground = z.strictObject({
  key: code,
  kinds: z.array(z.enum(requestKinds)).min(1, 'needs at least one kind of request'),
  text: wording,
  law: wording,
  mustNotBeTold: z.boolean().optional(),
})

const cookie = z.strictObject({ name: filledText, lasts: wording, purpose: wording, clause })

/** A clause of the policy that is told as text rather than as a list. */
const statement = z.strictObject({ key: name, clause, text: wording })

/** Something in the policy that legal should look at; shown to staff, never to a person. */
const flag = z.strictObject({ key: code, clause, text: wording })

export const controllerProfile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'may hold small letters, digits and hyphens'),
  legalName: filledText,
  shortName: filledText,
  registrationNumber: filledText,
  address,
  website: z.url('must be a web address'),
  privacyContact: z.email('must be an e-mail address'),
  /** A number where someone without e-mail can answer; letters on paper name it. */
  telephone: filledText.optional(),
  clause,
  languages: z.strictObject({ order: z.array(z.enum(locales)).min(1), clause }),
  authority,
  categories: z.array(category).min(1, 'needs at least one category'),
  /** Collecting from the person's own bank, with their consent; a controller that collects nothing has none. Follows "to …". */
  bankCollection: statedLine.optional(),
  purposes: z.array(purpose).min(1, 'needs at least one purpose'),
  otherLegalBases: line,
  recipients: z.array(recipient).min(1, 'needs at least one recipient'),
  systems,
  transfers: z.array(line).min(1, 'needs at least one line'),
  storage: line,
  automatedDecisions: line,
  erasureExceptions: line,
  /** Grounds to refuse on, or to keep data. Where the policy states none there are none: legal gives its own on the case. */
  grounds: z.array(ground),
  /** Shown in the trial alone, marked as examples. */
  exampleGrounds: z.array(ground),
  /** Days between the notice that a restriction will be lifted and the lifting (Art. 18(3)). */
  liftingNoticeDays: count,
  informationTopics: z.array(z.strictObject({ key: code, label: wording, clause })),
  statements: z.array(statement),
  cookies: z.array(cookie),
  flags: z.array(flag),
  freeCopy: z.strictObject({ copies: count, intervalYears: count, clause }),
  minimumAge: z.strictObject({ years: count, clause }),
  targetWorkingDays: count,
  uploads: z.strictObject({
    maxFiles: count,
    maxMegabytes: count,
    types: z.array(z.enum(['pdf', 'jpeg', 'png', 'docx', 'csv', 'json', 'zip'])).min(1),
  }),
  retention: z.strictObject({
    closedRequestMonths: count,
    copyDays: count,
    copyReminderDay: count,
    draftDays: count,
    accountWithoutRequestDays: count,
  }),
  /** After how many days someone who has not answered a question, or a price, is reminded once. */
  reminders: z.strictObject({ questionDays: count, feeDays: count }),
  mail: z.strictObject({ toPrivacyContact: z.enum(['LETTER', 'NOTICE_ONLY']) }),
  /** What a second person in legal approves. A team of one person switches them off. */
  fourEyes: z.strictObject({
    refusals: z.boolean(),
    fees: z.boolean(),
    fullErasures: z.boolean(),
  }),
})

/** The whole of what a controller says about itself: validated, plain data. */
export type ControllerProfile = z.infer<typeof controllerProfile>
export type Category = z.infer<typeof category>
export type Purpose = z.infer<typeof purpose>
export type Recipient = z.infer<typeof recipient>
export type System = z.infer<typeof system>
export type Statement = z.infer<typeof statement>
export type Cookie = z.infer<typeof cookie>
export type Wording = z.infer<typeof wording>
export type Line = z.infer<typeof line>
export type StatedLine = z.infer<typeof statedLine>
export type Ground = z.infer<typeof ground>
export type LineToFill = z.infer<typeof lineToFill>
export type PostalAddress = z.infer<typeof address>
