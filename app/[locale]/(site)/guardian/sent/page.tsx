import { Column } from '@/components/ui/column'
import { Details } from '@/components/ui/details'
import { PageHeading } from '@/components/ui/page-heading'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { guardianFormDays } from '@/lib/rights/guardian-form'
import { page } from '@/lib/web/page'

// The same words for every form: nobody learns whose data are here, or which addresses exist.
export default page(async ({ locale }) => {
  const t = await translator(locale, 'guardian')
  return (
    <Column>
      <PageHeading title={t('sent.title')} lead={t('sent.lead')} />
      <div className="prose">
        <p>{t('sent.next', { days: guardianFormDays })}</p>
      </div>
      <Details summary={t('sent.nothing')}>
        <p>{t('sent.nothingText')}</p>
        <p>
          <a href={href(locale, '/guardian')}>{t('again')}</a>
        </p>
      </Details>
    </Column>
  )
})
