import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { controller } from '@/lib/controller/controller'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** A link that leads to no task any more: over, replaced, taken back, made up or garbled, all alike. */
export async function NoTask({ locale }: { locale: Locale }) {
  const t = await translator(locale, 'task')
  const address = controller().privacyContact
  return (
    <Column>
      <meta name="robots" content="noindex, nofollow" />
      <PageHeading title={t('over.title')} lead={t('over.lead')} />
      <p>{t('over.help', { address })}</p>
    </Column>
  )
}
