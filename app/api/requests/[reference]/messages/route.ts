import { findActor } from '@/lib/auth/require-actor'
import type { TakenFile } from '@/lib/casework/requests/take-in-file'
import { dropFiles, takeInEvidence, writeMessage } from '@/lib/casework/requests/write-message'
import { now } from '@/lib/clock'
import { toLocale } from '@/lib/i18n/locales'
import type { Actor } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import { largestFile, mostFiles } from '@/lib/rights/uploads'
import { isAway } from '@/lib/web/away'
import { keepForm } from '@/lib/web/kept-form'
import { isOwnOrigin } from '@/lib/web/origin'
import { type PostedProblem, problemsQuery } from '@/lib/web/posted-problems'
import { report } from '@/lib/web/report'
import { seeOther, toSignIn } from '@/lib/web/see-other'
import { readUploads, type Upload } from '@/lib/web/upload'

type Context = { params: Promise<{ reference: string }> }

/** Longer than any message can be, in bytes: what is longer than a message is told so, and kept. */
const longestField = 150_000

/**
 * Takes a message of the person about their own request, with its files. All of it is sent or nothing: what was wrong is told on
 * the form, by code and place, and the text is kept for them there, also when their session has ended.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params
  const locale = toLocale(new URL(request.url).searchParams.get('locale'))
  const own = `/my/requests/${encodeURIComponent(reference)}`
  const form = `${own}/write`
  const back = (result: string) => seeOther(locale, `${form}?${result}`)
  if (!isOwnOrigin(request.headers)) return back('failed=foreign')
  try {
    const actor = await findActor()
    const posted = await readPosted(request, actor, reference)
    const { text, problems } = posted
    if (!actor) {
      await keepForm(form, { text })
      return toSignIn(locale, form)
    }
    const refused = posted.whole ? await send(posted, actor, reference) : problems
    if (refused.length === 0 && posted.whole) return seeOther(locale, `${own}?written=1#messages`)
    await keepForm(form, { text })
    return back(posted.whole ? problemsQuery(refused) : 'failed=broken')
  } catch (error) {
    if (error instanceof Refusal) return seeOther(locale, own)
    return back(isAway(error) ? 'failed=away' : `failed=${report(error, 'endpoint')}`)
  }
}

type Posted = {
  text: string
  messageId: string
  files: TakenFile[]
  problems: PostedProblem[]
  whole: boolean
}

async function readPosted(
  request: Request,
  actor: Actor | null,
  reference: string,
): Promise<Posted> {
  const files: TakenFile[] = []
  const problems: PostedProblem[] = []
  const take = async ({ position, name, bytes }: Upload) => {
    if (!actor) return
    try {
      files.push(await takeInEvidence({ actor, reference, name, bytes, now: now() }))
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'NOT_FOUND') throw error
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
    return { text, messageId, files, problems, whole: read.whole }
  } catch (error) {
    await dropFiles(files)
    throw error
  }
}

/** Sends the message, or says what is wrong with it; then nothing of it is kept but the text, for the form. */
async function send(posted: Posted, actor: Actor, reference: string): Promise<PostedProblem[]> {
  const { text, messageId, files, problems } = posted
  if (problems.length > 0) {
    await dropFiles(files)
    return problems
  }
  try {
    await writeMessage({ actor, reference, messageId, text, files, now: now() })
    return []
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'NOT_FOUND') throw error
    return [{ code: error.code, position: 0 }]
  }
}
