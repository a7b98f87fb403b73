import type { ViewedMessage } from '@/lib/casework/requests/message-view'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { SentFiles } from './sent-files'

type Props = {
  locale: Locale
  reference: string
  messages: ViewedMessage[]
  /** Who wrote, in the reader's words. */
  who: Record<ViewedMessage['author'], string>
}

/** What the person and legal have written to each other, in order, with the files that came along. */
export function MessageThread({ locale, reference, messages, who }: Props) {
  return (
    <ol className="messages">
      {messages.map(({ id, author, at, text, files }) => (
        <li key={id} className="message" data-author={author}>
          <p className="message-head">
            <strong>{who[author]}</strong>{' '}
            <span className="quiet figures">{dateAndTime(locale, at)}</span>
          </p>
          <p className="message-text" dir="auto">
            {text}
          </p>
          {files.length > 0 && <SentFiles {...{ locale, reference, files }} />}
        </li>
      ))}
    </ol>
  )
}
