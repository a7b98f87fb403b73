import { Details } from '@/components/ui/details'
import { requireActor } from '@/lib/auth/require-actor'
import { noticesInWords } from '@/lib/casework/tasks/told-recipients'
import type { RequestRow } from '@/lib/data/request-rows'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** Who has been told, in the person's language, ready for a message or a letter: they may ask (Art. 19). */
export async function CaseTold({ locale, request }: { locale: Locale; request: RequestRow }) {
  const lines = await noticesInWords(request.locale, await requireActor(), request.reference)
  if (lines.length === 0) return null
  const t = await translator(locale, 'desk-tasks')
  return (
    <Details summary={t('told.title')}>
      <p className="quiet">{t('told.text')}</p>
      <ul lang={request.locale}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Details>
  )
}
