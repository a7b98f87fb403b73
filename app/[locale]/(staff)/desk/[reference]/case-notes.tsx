import { randomUUID } from 'node:crypto'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Notice } from '@/components/ui/notice'
import type { CaseView } from '@/lib/casework/staff/open-case'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { longestMessage } from '@/lib/rights/message-text'
import { untouched } from '@/lib/web/form-state'
import { note } from './clock-actions'

type Props = { locale: Locale; view: CaseView; noted: boolean }

/** What legal notes for itself; the person does not see it here, and has a right to it all the same. */
export async function CaseNotes({ locale, view, noted }: Props) {
  const t = await translator(locale, 'desk-clock')
  const { notes, request } = view
  return (
    <section id="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('notes.title')}</h2>
      {noted && <Notice signal="done" title={t('notes.saved')} />}
      {notes.length > 0 && (
        <ol className="messages">
          {notes.map(({ id, text, at, own }) => (
            <li key={id} className="message">
              <p className="message-head">
                <strong>{t(own ? 'notes.own' : 'notes.other')}</strong>{' '}
                <span className="quiet figures">{dateAndTime(locale, at)}</span>
              </p>
              <p className="message-text" dir="auto">
                {text}
              </p>
            </li>
          ))}
        </ol>
      )}
      <Form
        key={notes.length}
        action={note}
        initialState={untouched()}
        words={await formWords(locale)}
        locale={locale}
      >
        <HiddenField name="reference" value={request.reference} />
        <HiddenField name="noteId" value={randomUUID()} />
        <TextArea
          name="internal"
          label={t('notes.write')}
          hint={t('notes.hint', { longest: longestMessage })}
          rows={3}
        />
        <p className="section-actions">
          <SubmitButton look="second">{t('notes.save')}</SubmitButton>
        </p>
      </Form>
    </section>
  )
}
