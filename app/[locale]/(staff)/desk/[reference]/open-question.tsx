import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { MadeCode } from '@/components/staff/made-code'
import { Notice } from '@/components/ui/notice'
import type { CaseView } from '@/lib/casework/staff/open-case'
import type { RequestRow } from '@/lib/data/request-rows'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { untouched } from '@/lib/web/form-state'
import { makeCode } from './clock-actions'

type Props = { locale: Locale; request: RequestRow; question: CaseView['questions'][number] }

/** A question that waits for the person: since when, and the code for the telephone. */
export async function OpenQuestion({ locale, request, question }: Props) {
  const { reason, text, askedAt, remindedAt, telephoneEnding: ending, code } = question
  const t = await translator(locale, 'desk-clock')
  const asked = askedAt.toZonedDateTimeISO('Europe/Stockholm').toPlainDate()
  const { days, tooLong } = question.awaited ?? { days: 0, tooLong: false }
  return (
    <div className="open-question">
      <Notice
        signal={tooLong ? 'soon' : 'waiting'}
        title={t(tooLong ? 'open.long' : 'open.title', { reason, days })}
      >
        <p>{t('open.since', { date: longDate(locale, asked), days })}</p>
        <p className="message-text" dir="auto">
          {text}
        </p>
        <p className="quiet">{t(remindedAt ? 'open.reminded' : 'open.notReminded')}</p>
      </Notice>
      {ending && (
        <Form
          action={makeCode}
          initialState={untouched()}
          words={await formWords(locale)}
          locale={locale}
        >
          <HiddenField name="reference" value={request.reference} />
          <MadeCode title={t('code.made', { ending })} text={t('code.once')} />
          <p className="quiet">
            {code ? t('code.left', { ending, tries: code.triesLeft }) : t('code.none', { ending })}
          </p>
          <SubmitButton look="second">{t(code ? 'code.again' : 'code.make')}</SubmitButton>
        </Form>
      )}
    </div>
  )
}
