import { Notice } from '@/components/ui/notice'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import type { FormAction } from '@/lib/web/form-state'
import { BounceForm } from './bounce-form'
import { SettleMailsForm } from './settle-mails-form'

export type ListedMail = {
  id: string
  kind: string
  state: 'QUEUED' | 'SENT' | 'FAILED' | 'TO_POST' | 'SETTLED'
  attempts: number
  errorCode: string | null
  sentAt: Temporal.Instant | null
}

type Props = {
  locale: Locale
  reference: string
  mails: ListedMail[]
  settle: FormAction
  bounce: FormAction
}

/** The mails of a case and what became of them; one that failed stands out, with what to do. */
export async function MailList({ locale, reference, mails, settle, bounce }: Props) {
  const t = await translator(locale, 'desk')
  const sent = mails.filter(({ state }) => state === 'SENT')
  const mailIds = mails.filter(({ state }) => state === 'FAILED').map(({ id }) => id)
  return (
    <section aria-labelledby="mails">
      <h2 id="mails">{t('mails.title')}</h2>
      {mails.length === 0 && <p>{t('mails.empty')}</p>}
      <ul className="mails">
        {mails.map((mail) => (
          <li key={mail.id}>
            {mail.state === 'FAILED' ? failed(t, mail) : going(locale, t, mail)}
          </li>
        ))}
      </ul>
      {mailIds.length > 0 && <SettleMailsForm {...{ locale, reference, mailIds, settle }} />}
      {sent.length > 0 && <BounceForm {...{ locale, reference, bounce }} mails={sent} />}
    </section>
  )
}

function going(
  locale: Locale,
  t: Translator<'desk'>,
  { kind, state, attempts, sentAt }: ListedMail,
) {
  const tries = state === 'QUEUED' && attempts > 0
  return (
    <>
      <span>{t('mails.kind', { kind })}</span>
      <span className="quiet">
        {tries ? t('mails.retrying', { attempts }) : t(`mails.${state}`)}
        {sentAt && ` ${dateAndTime(locale, sentAt)}`}
      </span>
    </>
  )
}

function failed(t: Translator<'desk'>, { kind, errorCode }: ListedMail) {
  const cameBack = errorCode === 'BOUNCED'
  const toLegal = kind.startsWith('LEGAL_')
  return (
    <Notice
      signal="overdue"
      title={`${t('mails.kind', { kind })}. ${cameBack ? t('mails.bounce.back') : t('mails.FAILED')}`}
    >
      <p>{toLegal ? t('mails.failedLegal') : t('mails.failedPerson')}</p>
      {errorCode && !cameBack && <p className="quiet">{t('mails.code', { code: errorCode })}</p>}
    </Notice>
  )
}
