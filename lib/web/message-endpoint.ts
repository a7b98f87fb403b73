import { findActor } from '@/lib/auth/require-actor'
import type { TakenFile } from '@/lib/casework/requests/take-in-file'
import { dropFiles } from '@/lib/casework/requests/write-message'
import { now } from '@/lib/clock'
import { toLocale } from '@/lib/i18n/locales'
import type { Actor } from '@/lib/rights/actor'
import { LimitReached } from '@/lib/rights/limits'
import { Refusal } from '@/lib/rights/refusal'
import { largestFile, mostFiles } from '@/lib/rights/uploads'
import { isAway } from './away'
import { keepForm } from './kept-form'
import { limitedAnswer } from './limited-answer'
import { isOwnForm } from './origin'
import { type PostedProblem, problemsQuery } from './posted-problems'
import { noteRefusal, noteRefused } from './refused'
import { report } from './report'
import { seeOther, toSignIn } from './see-other'
import { readUploads, type Upload } from './upload'

type Writing = {
  actor: Actor
  reference: string
  messageId: string
  text: string
  files: readonly TakenFile[]
  now: Temporal.Instant
}

/** What differs between the two who write to each other: the page they come from, and the use cases. */
export type MessageWays = {
  /** The page of the request; its form is at `<page>/write`. */
  page: string
  take(file: {
    actor: Actor
    reference: string
    name: string
    bytes: AsyncIterable<Uint8Array>
    now: Temporal.Instant
  }): Promise<TakenFile>
  write(message: Writing): Promise<void>
}

/** Longer than any message can be, in bytes: what is longer than a message is told so, and kept. */
const longestField = 150_000

/**
 * Takes a message with its files. All of it is sent or nothing: what was wrong is told on the form, by code and place, and the
 * text is kept for the writer there, also when their session has ended.
 */
export async function takeMessage(
  request: Request,
  reference: string,
  ways: MessageWays,
): Promise<Response> {
  const locale = toLocale(new URL(request.url).searchParams.get('locale'))
  const form = `${ways.page}/write`
  const back = (result: string) => seeOther(locale, `${form}?${result}`)
  if (!isOwnForm(request.headers)) return back('failed=foreign')
  try {
    const actor = await findActor()
    const posted = await readPosted(request, actor, reference, ways)
    const { text, problems } = posted
    if (!actor) {
      noteRefused('endpoint', 'NOT_SIGNED_IN')
      await keepForm(form, { text })
      return toSignIn(locale, form)
    }
    const refused = posted.whole ? await send(posted, actor, reference, ways) : problems
    if (refused instanceof LimitReached) {
      await keepForm(form, { text })
      return limitedAnswer(request, locale, refused, form)
    }
    if (refused.length === 0 && posted.whole) {
      return seeOther(locale, `${ways.page}?written=1#messages`)
    }
    noteRefused('endpoint', ...refused.map(({ code }) => code))
    await keepForm(form, { text })
    return back(posted.whole ? problemsQuery(refused) : 'failed=broken')
  } catch (error) {
    noteRefusal('endpoint', error)
    if (error instanceof Refusal) return seeOther(locale, ways.page)
    return back(isAway(error) ? 'failed=away' : `failed=${report(error, 'endpoint')}`)
  }
}

type Posted = {
  text: string
  messageId: string
  files: TakenFile[]
  problems: PostedProblem[]
  limit: LimitReached | null
  whole: boolean
}

async function readPosted(
  request: Request,
  actor: Actor | null,
  reference: string,
  ways: MessageWays,
): Promise<Posted> {
  const files: TakenFile[] = []
  const problems: PostedProblem[] = []
  let limit: LimitReached | null = null
  const take = async ({ position, name, bytes }: Upload) => {
    if (!actor || limit) return
    try {
      files.push(await ways.take({ actor, reference, name, bytes, now: now() }))
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'NOT_FOUND') throw error
      if (error instanceof LimitReached) limit = error
      problems.push({ code: error.code, position })
    }
  }
  try {
    const limits = { most: mostFiles, largest: largestFile, longestField, take }
    const read = await readUploads(request, limits)
    if (read.tooMany) problems.push({ code: 'FILES_TOO_MANY', position: 0 })
    const text = read.fields.get('text') ?? ''
    const messageId = read.fields.get('messageId') ?? ''
    if (!read.whole) await dropFiles(files)
    return { text, messageId, files, problems, limit, whole: read.whole }
  } catch (error) {
    await dropFiles(files)
    throw error
  }
}

/** Sends the message, or says what is wrong with it; then nothing of it is kept but the text, for the form. */
async function send(
  posted: Posted,
  actor: Actor,
  reference: string,
  ways: MessageWays,
): Promise<PostedProblem[] | LimitReached> {
  const { text, messageId, files, problems, limit } = posted
  if (problems.length > 0) {
    await dropFiles(files)
    return limit ?? problems
  }
  try {
    await ways.write({ actor, reference, messageId, text, files, now: now() })
    return []
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'NOT_FOUND') throw error
    return error instanceof LimitReached ? error : [{ code: error.code, position: 0 }]
  }
}
