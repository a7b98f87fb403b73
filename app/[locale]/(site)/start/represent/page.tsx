import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

export default page(async ({ locale }) => {
  const t = await translator(locale, 'start')
  const words = await translator(locale, 'common')
  const { privacyContact: email } = controller()
  return (
    <Column>
      <BackLink href={href(locale, '/start')}>{words('back')}</BackLink>
      <PageHeading title={t('represent.title')} lead={t('represent.lead')} />
      <div className="prose">
        <h2>{t('represent.write.title')}</h2>
        <p>
          {t.rich('represent.write.text', {
            email,
            link: (text) => <a href={`mailto:${email}`}>{text}</a>,
          })}
        </p>
        <p>{t('represent.write.kept')}</p>
        <h2>{t('represent.here.title')}</h2>
        <p>{t('represent.here.text')}</p>
        <p>
          <ButtonLink href={href(locale, '/my/requests/new')}>{t('represent.here.go')}</ButtonLink>
        </p>
        <p>
          {t.rich('represent.child', {
            link: (text) => <a href={href(locale, '/guardian')}>{text}</a>,
          })}
        </p>
      </div>
    </Column>
  )
})
