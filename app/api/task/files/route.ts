import { takeLinkedFile } from '@/lib/casework/tasks/take-linked-file'
import { countingWrongLinks } from '@/lib/casework/tasks/wrong-links'
import { now } from '@/lib/clock'
import { toLocale } from '@/lib/i18n/locales'
import { LimitReached } from '@/lib/rights/limits'
import { Refusal, type RefusalCode } from '@/lib/rights/refusal'
import { largestFile, mostFiles } from '@/lib/rights/uploads'
import { isAway } from '@/lib/web/away'
import { limitedAnswer } from '@/lib/web/limited-answer'
import { network } from '@/lib/web/network'
import { isOwnForm } from '@/lib/web/origin'
import { noteRefusal, noteRefused } from '@/lib/web/refused'
import { report } from '@/lib/web/report'
import { seeOther } from '@/lib/web/see-other'
import { readUploads, type Upload } from '@/lib/web/upload'

/**
 * Takes in the files that a colleague hands in for the one task their link leads to. Ends on the task's page, with a code and a
 * place per file that was refused and never a name; a link that is over lands there too, and is told so.
 */
export async function POST(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const locale = toLocale(query.get('locale'))
  const token = query.get('t') ?? ''
  const page = `/task?t=${encodeURIComponent(token)}`
  const back = (result: string) => seeOther(locale, `${page}&${result}#files`)
  if (!isOwnForm(request.headers)) return back('upload=foreign')
  try {
    return back(await countingWrongLinks(network(), () => takeIn(request, token)))
  } catch (error) {
    noteRefusal('endpoint', error)
    if (error instanceof LimitReached) return limitedAnswer(request, locale, error, page)
    if (error instanceof Refusal) return seeOther(locale, page)
    return back(isAway(error) ? 'upload=away' : `upload=${report(error, 'endpoint')}`)
  }
}

async function takeIn(request: Request, token: string): Promise<string> {
  const problems: { code: RefusalCode; position: number }[] = []
  const take = async ({ position, name, bytes }: Upload) => {
    try {
      await takeLinkedFile({ token, name, bytes, now: now() })
    } catch (error) {
      if (!(error instanceof Refusal) || !error.code.startsWith('FILE')) throw error
      problems.push({ code: error.code, position })
    }
  }
  const read = await readUploads(request, { most: mostFiles, largest: largestFile, take })
  if (read.tooMany) problems.push({ code: 'FILES_TOO_MANY', position: mostFiles + 1 })
  if (!read.whole) return 'upload=broken'
  if (read.files === 0) problems.push({ code: 'FILE_MISSING', position: 0 })
  noteRefused('endpoint', ...problems.map(({ code }) => code))
  if (read.files === 0) return 'problems=FILE_MISSING.0'
  const refused = problems.filter(({ position }) => position <= mostFiles).length
  const taken = Math.min(read.files, mostFiles) - refused
  const told = problems.map(({ code, position }) => `${code}.${position}`).join(',')
  return [taken > 0 && `upload=ok-${taken}`, told && `problems=${told}`].filter(Boolean).join('&')
}
