import { stepPath } from '@/app/[locale]/(subject)/my/requests/new/[form]/step-path'
import { requireActor } from '@/lib/auth/require-actor'
import { addDraftFile } from '@/lib/casework/requests/add-draft-file'
import { answerStep } from '@/lib/casework/requests/draft'
import { now } from '@/lib/clock'
import { toLocale } from '@/lib/i18n/locales'
import type { Actor } from '@/lib/rights/actor'
import { type FormName, formNames, forms } from '@/lib/rights/forms/forms'
import { evidenceKey, nextStep, takesFiles } from '@/lib/rights/forms/request-form'
import { LimitReached } from '@/lib/rights/limits'
import { Refusal } from '@/lib/rights/refusal'
import { largestFile, mostFiles } from '@/lib/rights/uploads'
import { isAway } from '@/lib/web/away'
import { limitedAnswer } from '@/lib/web/limited-answer'
import { isOwnForm } from '@/lib/web/origin'
import { type PostedProblem, problemsQuery } from '@/lib/web/posted-problems'
import { noteRefusal, noteRefused } from '@/lib/web/refused'
import { report } from '@/lib/web/report'
import { seeOther, toSignIn } from '@/lib/web/see-other'
import { readUploads, type Upload } from '@/lib/web/upload'

type Context = { params: Promise<{ form: string }> }

/**
 * Takes in files that go with a draft, and leads on to the next question. Each file is kept or refused by itself; what was refused
 * is told on the page, by code and place.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { form: name } = await params
  const locale = toLocale(new URL(request.url).searchParams.get('locale'))
  const form = formNames.find((known) => known === name && takesFiles(forms[known]))
  if (!form) {
    noteRefused('endpoint', 'NOT_FOUND')
    return seeOther(locale, '/my/requests/new')
  }
  const page = stepPath(form, evidenceKey)
  const back = (result: string) => seeOther(locale, `${page}?${result}`)
  if (!isOwnForm(request.headers)) return back('failed=foreign')
  try {
    const actor = await requireActor()
    const { problems, whole, more } = await takeIn(request, actor, form)
    if (!whole) return back('failed=broken')
    noteRefused('endpoint', ...problems.map(({ code }) => code))
    if (problems.length > 0) return back(problemsQuery(problems))
    if (more) return seeOther(locale, page)
    const draft = await answerStep({ actor, form, step: evidenceKey, raw: {}, now: now() })
    return seeOther(locale, stepPath(form, nextStep(forms[form], draft)))
  } catch (error) {
    noteRefusal('endpoint', error)
    if (error instanceof LimitReached) return limitedAnswer(request, locale, error, page)
    if (error instanceof Refusal)
      return error.code === 'NOT_SIGNED_IN' ? toSignIn(locale, page) : seeOther(locale, page)
    return back(isAway(error) ? 'failed=away' : `failed=${report(error, 'endpoint')}`)
  }
}

async function takeIn(
  request: Request,
  actor: Actor,
  form: FormName,
): Promise<{ problems: PostedProblem[]; whole: boolean; more: boolean }> {
  const problems: PostedProblem[] = []
  const take = async ({ position, name, bytes }: Upload) => {
    try {
      await addDraftFile({ actor, form, name, bytes, now: now() })
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'NOT_FOUND') throw error
      if (error instanceof LimitReached) throw error
      problems.push({ code: error.code, position })
    }
  }
  const read = await readUploads(request, { most: mostFiles, largest: largestFile, take })
  if (read.tooMany) problems.push({ code: 'FILES_TOO_MANY', position: 0 })
  return { problems, whole: read.whole, more: read.fields.get('then') === 'more' }
}
