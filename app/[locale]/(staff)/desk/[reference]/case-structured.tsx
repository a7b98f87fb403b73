import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { CopyProblems } from '@/components/staff/copy-problems'
import { MadeFiles } from '@/components/staff/made-files'
import { readUploadResult } from '@/components/staff/read-upload-result'
import { UploadNotice } from '@/components/staff/upload-notice'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import type { CaseView } from '@/lib/casework/staff/open-case'
import { mostTold, readProblems } from '@/lib/casework/staff/structured-problems'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'
import { largestStructured, mostTransactions } from '@/lib/rights/uploads'
import { one, untouched } from '@/lib/web/form-state'
import { keptForm } from '@/lib/web/kept-form'
import { removeData } from './copy-actions'

type Props = { locale: Locale; view: CaseView; query: Record<string, string> }

/** Structured data of a case, from which the portal makes the copy: what there is, and while the case is open, ways to add and remove. */
export async function CaseStructured({ locale, view, query }: Props) {
  const { request, structured } = view
  const { reference } = request
  const ended = isEnded(request.state)
  if (ended && !structured) return null
  const t = await translator(locale, 'copy')
  const result = ended ? null : await resultOf(reference, query)
  const limits = { megabytes: largestStructured / 1024 / 1024, transactions: mostTransactions }
  return (
    <div id="structured" className="structured">
      <h3>{t('desk.title')}</h3>
      {query.structured === 'ok' && !ended && <Notice signal="done" title={t('desk.added')} />}
      {result?.failed && (
        <UploadNotice
          {...{ locale, result: result.failed, megabytes: limits.megabytes }}
          address={env().publicUrl.origin}
        />
      )}
      {result && result.problems.length > 0 && (
        <CopyProblems {...{ locale, problems: result.problems, most: mostTold }} />
      )}
      {structured && <MadeFiles {...{ locale, reference, structured }} />}
      {structured && !ended && (
        <Form
          action={removeData}
          initialState={untouched()}
          words={await formWords(locale)}
          locale={locale}
        >
          <HiddenField name="reference" value={reference} />
          <HiddenField name="file" value={structured.id} />
          <SubmitButton look="quiet">{t('desk.remove')}</SubmitButton>
        </Form>
      )}
      {!ended && (
        <form
          className="upload"
          method="post"
          encType="multipart/form-data"
          action={`/api/cases/${reference}/structured?locale=${locale}`}
        >
          <div className="field-label">
            <label htmlFor="structured-file">
              {t(structured ? 'desk.replaceLabel' : 'desk.label')}
            </label>
          </div>
          <p id="structured-hint" className="field-hint">
            {t('desk.lead')} {t('desk.hint', limits)}{' '}
            <a href="/schemas/copy-1.json">{t('desk.schema')}</a>
          </p>
          <div className="upload-row">
            <input
              id="structured-file"
              type="file"
              name="file"
              accept=".json,application/json"
              aria-describedby="structured-hint"
              className="field-input"
            />
            <Button look="second">{t(structured ? 'desk.replace' : 'desk.add')}</Button>
          </div>
        </form>
      )}
    </div>
  )
}

/** How the last upload went: refused as a whole, or by what is wrong in it, which is kept for the officer alone. */
async function resultOf(reference: string, { structured = '', refused = '' }: Props['query']) {
  const failed = readUploadResult({ upload: structured, problems: refused })
  if (structured !== 'refused') return { failed, problems: [] }
  const kept = await keptForm(await requireActor(), `/desk/${reference}/structured`, null)
  return { failed, problems: kept ? readProblems(one(kept, 'problems')) : [] }
}
