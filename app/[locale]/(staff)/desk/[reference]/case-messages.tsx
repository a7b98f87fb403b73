import { randomUUID } from 'node:crypto'
import { Form } from '@/components/form/form'
import { formWords } from '@/components/form/form-words'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { MessageThread } from '@/components/request/message-thread'
import { Notice } from '@/components/ui/notice'
import type { CaseView } from '@/lib/casework/staff/open-case'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { longestMessage } from '@/lib/rights/message-text'
import { untouched } from '@/lib/web/form-state'
import { write } from './case-actions'

type Props = { locale: Locale; view: CaseView; written: boolean }

/** The messages of a case, and a form to write to the person. */
export async function CaseMessages({ locale, view, written }: Props) {
  const t = await translator(locale, 'desk')
  const templates = await translator(locale, 'desk-templates')
  const { messages } = view
  const { reference, kind } = view.request
  const { email, adultsEmail, postalAddress } = view.person
  // Nothing ever goes to a child (rules.md 3).
  const child = kind === 'MINOR_ERASURE'
  const paper = !email && !adultsEmail && postalAddress !== null
  const who = { PERSON: t('messages.PERSON'), LEGAL: t('messages.LEGAL') }
  return (
    <section id="messages" aria-labelledby="messages-title">
      <h2 id="messages-title">{t('messages.title')}</h2>
      {written && <Notice signal="done" title={t('messages.sent')} />}
      {messages.length > 0 ? (
        <MessageThread {...{ locale, reference, messages, who }} />
      ) : (
        <p>{t('messages.none')}</p>
      )}
      {child ? (
        <p className="quiet">
          {adultsEmail ? t('messages.adult', { email: adultsEmail }) : t('messages.child')}
        </p>
      ) : (
        <Form
          key={messages.length}
          action={write}
          initialState={untouched()}
          words={await formWords(locale)}
          locale={locale}
        >
          <HiddenField name="reference" value={reference} />
          <HiddenField name="messageId" value={randomUUID()} />
          <TextArea
            name="text"
            label={t('messages.write')}
            hint={t(paper ? 'messages.hintPaper' : 'messages.hint', { longest: longestMessage })}
            rows={4}
          />
          <p className="section-actions">
            <SubmitButton look="second">{t('messages.send')}</SubmitButton>
            <a className="row-link" href={href(locale, `/desk/${reference}/write`)}>
              {templates('page.link')}
            </a>
          </p>
        </Form>
      )}
    </section>
  )
}
