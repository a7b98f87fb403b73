import { SentFiles } from '@/components/request/sent-files'
import { SummaryList } from '@/components/ui/summary-list'
import type { ViewedFile } from '@/lib/casework/requests/file-names'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = {
  locale: Locale
  /** What is asked for, a line each. */
  asked: string[]
  reference: string
  /** What came with it, to show what is right. */
  evidence: ViewedFile[]
  language: Locale
  channel: 'PORTAL' | 'EMAIL' | 'LETTER' | 'TELEPHONE' | 'VISIT'
}

/** What the person asks for, in which language, and by which way it came. */
export async function AskedFacts({ locale, asked, reference, evidence, language, channel }: Props) {
  const t = await translator(locale, 'desk')
  const lines = asked.map((line) => <p key={line}>{line}</p>)
  const rows = [
    { key: 'what', value: lines },
    ...(evidence.length > 0
      ? [
          {
            key: 'evidence',
            value: <SentFiles {...{ locale, reference }} files={evidence} />,
          } as const,
        ]
      : []),
    { key: 'language', value: t(`language.${language}`) },
    { key: 'channel', value: t(`channel.${channel}`) },
  ] as const
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t('asked.title')}</h2>
      <SummaryList
        rows={rows.map(({ key, value }) => ({ key, label: t(`asked.${key}`), value }))}
      />
    </section>
  )
}
