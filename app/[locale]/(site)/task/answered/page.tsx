import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

export default page(async ({ locale }) => {
  const t = await translator(locale, 'task')
  return (
    <Column>
      <meta name="robots" content="noindex, nofollow" />
      <PageHeading title={t('thanks.title')} lead={t('thanks.lead')} />
    </Column>
  )
})
