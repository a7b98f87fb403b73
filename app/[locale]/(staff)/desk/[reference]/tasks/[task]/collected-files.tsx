import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { FileList } from '@/components/staff/file-list'
import { Tag } from '@/components/ui/tag'
import type { viewTask } from '@/lib/casework/tasks/view-task'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { isEnded } from '@/lib/rights/life-cycle'
import { isAnsweredByCopy } from '@/lib/rights/request-kinds'
import { untouched } from '@/lib/web/form-state'
import { useFile } from '../actions'

type Props = { locale: Locale; viewed: Awaited<ReturnType<typeof viewTask>> }

/** What a colleague handed in: to be looked at, and then perhaps made part of the copy. */
export async function CollectedFiles({ locale, viewed }: Props) {
  const t = await translator(locale, 'desk-tasks')
  const { request, task, files } = viewed
  const { reference, kind, state } = request
  if (files.length === 0) return null
  const words = await formWords(locale)
  const byCopy = isAnsweredByCopy(kind) && !isEnded(state)
  return (
    <section aria-labelledby="collected">
      <h2 id="collected">{t('closed.files')}</h2>
      {files.map((file) => (
        <div key={file.id}>
          <FileList {...{ locale, reference, files: [file] }} />
          {file.inCopy && <Tag signal="done">{t('closed.used')}</Tag>}
          {!file.inCopy && byCopy && (
            <Form action={useFile} initialState={untouched()} words={words} locale={locale}>
              <HiddenField name="reference" value={reference} />
              <HiddenField name="task" value={task.id} />
              <HiddenField name="file" value={file.id} />
              <SubmitButton look="second">
                {t('closed.use')}
                <span className="only-read"> {file.name}</span>
              </SubmitButton>
            </Form>
          )}
        </div>
      ))}
    </section>
  )
}
