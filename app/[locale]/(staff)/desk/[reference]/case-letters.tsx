import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Notice } from '@/components/ui/notice'
import type { CaseView } from '@/lib/casework/staff/open-case'
import { today } from '@/lib/clock'
import { longDate } from '@/lib/i18n/dates'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { notePosted } from './letters/actions'

type Props = { locale: Locale; view: CaseView; query: Record<string, string> }

/** The letters of a case whose person has no e-mail: to print, to post, and when each was posted. */
export async function CaseLetters({ locale, view, query }: Props) {
  const { letters, request } = view
  if (letters.length === 0) return null
  const t = await translator(locale, 'desk-register')
  const desk = await translator(locale, 'desk')
  const words = await formWords(locale)
  const now = today()
  const day = {
    'posted-day': String(now.day),
    'posted-month': String(now.month),
    'posted-year': String(now.year),
  }
  return (
    <section id="letters" aria-labelledby="letters-title">
      <h2 id="letters-title">{t('letters.title')}</h2>
      {query.posted === '1' && <Notice signal="done" title={t('letters.noted')} />}
      <p className="quiet">{t('letters.lead')}</p>
      <ul className="letters">
        {letters.map(({ id, kind, postedOn }) => (
          <li key={id}>
            <p>
              <strong>{desk('mails.kind', { kind })}</strong>
              {postedOn && (
                <span className="quiet">
                  {' '}
                  {t('letters.wasPosted', { date: longDate(locale, postedOn) })}
                </span>
              )}
            </p>
            <a className="row-link" href={href(locale, `/desk/${request.reference}/letters/${id}`)}>
              {t('letters.print')}
            </a>
            {!postedOn && (
              <Form
                action={notePosted}
                initialState={untouched(day)}
                words={words}
                locale={locale}
                className="form-small"
              >
                <HiddenField name="reference" value={request.reference} />
                <HiddenField name="letter" value={id} />
                <DateField name="posted" label={t('letters.postedOn')} />
                <SubmitButton look="second">{t('letters.posted')}</SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
