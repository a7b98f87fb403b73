import { requireActor } from '@/lib/auth/require-actor'
import { authorise } from '@/lib/casework/authorise'
import { addStructured } from '@/lib/casework/staff/add-structured'
import { writeProblems } from '@/lib/casework/staff/structured-problems'
import { now } from '@/lib/clock'
import { toLocale } from '@/lib/i18n/locales'
import { LimitReached } from '@/lib/rights/limits'
import { Refusal } from '@/lib/rights/refusal'
import { largestStructured } from '@/lib/rights/uploads'
import { isAway } from '@/lib/web/away'
import { keepForm } from '@/lib/web/kept-form'
import { limitedAnswer } from '@/lib/web/limited-answer'
import { isOwnForm } from '@/lib/web/origin'
import { noteRefusal, noteRefused } from '@/lib/web/refused'
import { report } from '@/lib/web/report'
import { seeOther, toSignIn } from '@/lib/web/see-other'
import { readUploads, type Upload } from '@/lib/web/upload'

type Context = { params: Promise<{ reference: string }> }

/**
 * Takes in structured data for a case's copy: one JSON file. Ends on the case page. What is wrong in the file is kept sealed for the
 * officer and shown there, for a path may hold what someone typed and never stands in an address.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params
  const locale = toLocale(new URL(request.url).searchParams.get('locale'))
  const page = `/desk/${encodeURIComponent(reference)}`
  const back = (result: string) => seeOther(locale, `${page}?${result}#structured`)
  if (!isOwnForm(request.headers)) return back('structured=foreign')
  try {
    return back(await takeIn(request, reference, page))
  } catch (error) {
    noteRefusal('endpoint', error)
    if (error instanceof LimitReached) return limitedAnswer(request, locale, error, page)
    if (error instanceof Refusal) {
      if (error.code === 'NOT_SIGNED_IN') return toSignIn(locale, page)
      return error.code === 'NOT_FOUND' ? seeOther(locale, page) : back(`refused=${error.code}.0`)
    }
    return back(isAway(error) ? 'structured=away' : `structured=${report(error, 'endpoint')}`)
  }
}

async function takeIn(request: Request, reference: string, page: string): Promise<string> {
  const actor = await requireActor()
  authorise(actor, 'case.work')
  let told: string | null = null
  const take = async ({ name, bytes }: Upload) => {
    const problems = await addStructured({ actor, reference, name, bytes, now: now() })
    if (problems.length > 0) told = writeProblems(problems)
  }
  const read = await readUploads(request, { most: 1, largest: largestStructured, take })
  if (!read.whole) return 'structured=broken'
  if (read.files === 0) {
    noteRefused('endpoint', 'FILE_MISSING')
    return 'refused=FILE_MISSING.0'
  }
  if (told === null) return 'structured=ok'
  noteRefused('endpoint', 'STRUCTURED_INVALID')
  await keepForm(`${page}/structured`, { problems: told })
  return 'structured=refused'
}
