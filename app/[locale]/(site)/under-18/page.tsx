import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

export default page(async ({ locale }) => {
  const t = await translator(locale, 'under-age')
  const { shortName, privacyContact: email } = controller()
  const written = new URLSearchParams({ subject: t('mailSubject'), body: t('mailBody') })
  const mailto = `mailto:${email}?${written.toString().replaceAll('+', '%20')}`
  return (
    <Column>
      <PageHeading title={t('title')} />
      <div className="prose">
        <p>{t('notHere', { controller: shortName })}</p>
        <p>{t('rights')}</p>
        <p>{t.rich('write', { email, link: (text) => <a href={mailto}>{text}</a> })}</p>
        <p>
          <ButtonLink href={mailto}>{t('mail')}</ButtonLink>
        </p>
        <p>{t.rich('adult', { link: (text) => <a href={href(locale, '/guardian')}>{text}</a> })}</p>
        <p>{t.rich('wrong', { link: (text) => <a href={href(locale, '/welcome')}>{text}</a> })}</p>
      </div>
    </Column>
  )
})
