import type { ToldRecipient } from '@/lib/casework/tasks/told-recipients'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** Who had got the person's data, by name, and whether they have been told what was done (Art. 19). */
export async function ToldRecipients(props: { locale: Locale; recipients: ToldRecipient[] }) {
  const { locale, recipients } = props
  if (recipients.length === 0) return null
  const t = await translator(locale, 'told')
  return (
    <section className="prose" aria-labelledby="told">
      <h2 id="told">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ul>
        {recipients.map(({ id, name, result, on }) => (
          <li key={id}>
            {t(`line.${result ?? 'OPEN'}`, { name, date: on ? longDate(locale, on) : '' })}
          </li>
        ))}
      </ul>
      <p>{t('copies')}</p>
    </section>
  )
}
