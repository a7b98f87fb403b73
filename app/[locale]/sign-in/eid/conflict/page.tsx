import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { eidName } from '@/lib/auth/eid-provider'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

export default page(async ({ locale }) => {
  const t = await translator(locale, 'sign-in')
  const name = eidName() ?? ''
  const email = controller().privacyContact
  return (
    <Column>
      <PageHeading
        title={t('eid.conflict.title', { name })}
        lead={t('eid.conflict.lead', { name })}
      />
      <div className="prose">
        <p>{t('eid.conflict.what')}</p>
        <p>{t('eid.conflict.own', { name })}</p>
        <p>
          {t.rich('eid.conflict.write', {
            email,
            link: (text) => <a href={`mailto:${email}`}>{text}</a>,
          })}
        </p>
      </div>
      <p>
        <ButtonLink href={href(locale, '/my')}>{t('eid.conflict.on')}</ButtonLink>
      </p>
    </Column>
  )
})
