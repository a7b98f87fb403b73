import { SummaryList } from '@/components/ui/summary-list'
import type { RequestRow } from '@/lib/data/request-rows'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = {
  locale: Locale
  request: Pick<RequestRow, 'kind' | 'dueOn'>
  name: string | null
  asked: string[]
}

/** What is to be decided on: who asks for what, and by when it is answered. */
export async function DecideAsked({ locale, request, name, asked }: Props) {
  const [t, desk] = [await translator(locale, 'desk-decide'), await translator(locale, 'desk')]
  const rows = [
    ...(name ? [{ key: 'name', label: desk('person.name'), value: name }] : []),
    { key: 'kind', label: t('facts.kind'), value: desk(`kind.${request.kind}`) },
    { key: 'due', label: t('facts.due'), value: longDate(locale, request.dueOn) },
  ]
  return (
    <section className="decide-asked" aria-labelledby="asked">
      <h2 id="asked">{t('asked')}</h2>
      <ul>
        {asked.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <SummaryList rows={rows} />
    </section>
  )
}
