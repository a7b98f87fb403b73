import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

export default page(async ({ locale }) => {
  const t = await translator(locale, 'guardian')
  return (
    <Column>
      <PageHeading title={t('confirmed.title')} lead={t('confirmed.lead')} />
      <div className="prose">
        <p>{t('confirmed.receipt')}</p>
        <p>{t('confirmed.custody')}</p>
        <p>
          <ButtonLink href={href(locale, '/')} look="second">
            {t('confirmed.home')}
          </ButtonLink>
        </p>
      </div>
    </Column>
  )
})
