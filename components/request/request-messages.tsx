import { Notice } from '@/components/ui/notice'
import type { ViewedMessage } from '@/lib/casework/requests/message-view'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { MessageThread } from './message-thread'

type Props = { locale: Locale; reference: string; messages: ViewedMessage[]; written: boolean }

/** The person's messages to and from legal; shown once there is one, or one was just sent. */
export async function RequestMessages({ locale, reference, messages, written }: Props) {
  const t = await translator(locale, 'under-way')
  if (messages.length === 0) return null
  const who = { PERSON: t('messages.PERSON'), LEGAL: t('messages.LEGAL') }
  return (
    <section id="messages" aria-labelledby="messages-title">
      <h2 id="messages-title">{t('messages.title')}</h2>
      {written && (
        <div role="status">
          <Notice signal="done" title={t('messages.written')}>
            <p>{t('messages.writtenText')}</p>
          </Notice>
        </div>
      )}
      <MessageThread {...{ locale, reference, messages, who }} />
    </section>
  )
}
