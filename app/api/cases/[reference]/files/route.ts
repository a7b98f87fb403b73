import { requireActor } from '@/lib/auth/require-actor'
import { authorise } from '@/lib/casework/authorise'
import { addFile } from '@/lib/casework/staff/add-file'
import { now } from '@/lib/clock'
import { toLocale } from '@/lib/i18n/locales'
import { LimitReached } from '@/lib/rights/limits'
import { Refusal, type RefusalCode } from '@/lib/rights/refusal'
import { largestFile, mostFiles } from '@/lib/rights/uploads'
import { isAway } from '@/lib/web/away'
import { limitedAnswer } from '@/lib/web/limited-answer'
import { isOwnForm } from '@/lib/web/origin'
import { noteRefusal, noteRefused } from '@/lib/web/refused'
import { report } from '@/lib/web/report'
import { seeOther, toSignIn } from '@/lib/web/see-other'
import { readUploads, type Upload } from '@/lib/web/upload'

type Context = { params: Promise<{ reference: string }> }

/**
 * Takes in the files of a case's copy. Ends on the case page, with a code and a place per file that was refused and never a
 * name; someone without the right lands there too, on the 404 view.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params
  const locale = toLocale(new URL(request.url).searchParams.get('locale'))
  const page = `/desk/${encodeURIComponent(reference)}`
  const back = (result: string) => seeOther(locale, `${page}?${result}#files`)
  if (!isOwnForm(request.headers)) return back('upload=foreign')
  try {
    return back(await takeIn(request, reference))
  } catch (error) {
    noteRefusal('endpoint', error)
    if (error instanceof LimitReached) return limitedAnswer(request, locale, error, page)
    if (error instanceof Refusal) {
      return error.code === 'NOT_SIGNED_IN' ? toSignIn(locale, page) : seeOther(locale, page)
    }
    return back(isAway(error) ? 'upload=away' : `upload=${report(error, 'endpoint')}`)
  }
}

async function takeIn(request: Request, reference: string): Promise<string> {
  const actor = await requireActor()
  authorise(actor, 'case.work')
  const problems: { code: RefusalCode; position: number }[] = []
  const take = async ({ position, name, bytes }: Upload) => {
    try {
      await addFile({ actor, reference, name, bytes, now: now() })
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'NOT_FOUND') throw error
      if (error instanceof LimitReached) throw error
      problems.push({ code: error.code, position })
    }
  }
  const read = await readUploads(request, { most: mostFiles, largest: largestFile, take })
  if (read.tooMany) problems.push({ code: 'FILES_TOO_MANY', position: mostFiles + 1 })
  if (!read.whole) return 'upload=broken'
  if (read.files === 0) problems.push({ code: 'FILE_MISSING', position: 0 })
  noteRefused('endpoint', ...problems.map(({ code }) => code))
  if (read.files === 0) return 'problems=FILE_MISSING.0'
  const taken = Math.min(read.files, mostFiles) - problems.filter(within).length
  const told = problems.map(({ code, position }) => `${code}.${position}`).join(',')
  return [taken > 0 && `upload=ok-${taken}`, told && `problems=${told}`].filter(Boolean).join('&')
}

const within = ({ position }: { position: number }) => position <= mostFiles
