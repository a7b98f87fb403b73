import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { controller } from '@/lib/controller/controller'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'
import { CompanyPart } from './company-part'
import { PortalPart } from './portal-part'

export default page(async ({ locale }) => {
  const t = await translator(locale, 'privacy')
  const profile = controller()
  return (
    <Column>
      <PageHeading title={t('title')} lead={t('lead', { controller: profile.shortName })} />
      <CompanyPart locale={locale} profile={profile} />
      <PortalPart locale={locale} profile={profile} />
    </Column>
  )
})
