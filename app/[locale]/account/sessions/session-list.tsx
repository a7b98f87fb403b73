import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { ListedSession } from '@/lib/casework/sessions/view-sessions'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { end } from './actions'

type Props = {
  locale: Locale
  sessions: ListedSession[]
  /** Whose sessions are worth nothing before a second factor is shown. */
  staff: boolean
}

/** The browsers one is signed in with, each but this one with the way to end it. */
export async function SessionList({ locale, sessions, staff }: Props) {
  const t = await translator(locale, 'sessions')
  const words = await formWords(locale)
  return (
    <ul className="factor-list session-list">
      {sessions.map(({ id, way, here, createdAt, lastSeenAt, confirmed }) => {
        const what = t(here ? 'here' : 'other')
        const began = t('began', { way: way ?? 'other', date: dateAndTime(locale, createdAt) })
        return (
          <li key={id}>
            <div>
              <p className="factor-name">{what}</p>
              <p className="quiet">{began}</p>
              <p className="quiet">{t('used', { date: dateAndTime(locale, lastSeenAt) })}</p>
              {staff && !confirmed && <p className="quiet">{t('halfway')}</p>}
            </div>
            {!here && (
              <Form action={end} initialState={untouched()} words={words} locale={locale}>
                <HiddenField name="session" value={id} />
                <SubmitButton look="quiet">
                  {t('end')}
                  <span className="only-read"> {t('endWhat', { what, began })}</span>
                </SubmitButton>
              </Form>
            )}
          </li>
        )
      })}
    </ul>
  )
}
