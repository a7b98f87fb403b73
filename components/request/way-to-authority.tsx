import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { controller } from '@/lib/controller/controller'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** How to complain to the authority (Art. 77) or go to court (Art. 79); in full view where the controller is late. */
export async function WayToAuthority({ locale, late }: { locale: Locale; late: boolean }) {
  const t = await translator(locale, 'under-way')
  const { shortName: name, email, telephone, website } = controller().authority
  const reach = t.rich('complain.reach', {
    telephone,
    email: () => <a href={`mailto:${email}`}>{email}</a>,
    website: () => (
      <a href={website} rel="noreferrer">
        {new URL(website).host}
      </a>
    ),
  })
  if (late) {
    return (
      <Notice signal="overdue" title={t('complain.late', { name })}>
        <p>{reach}</p>
        <p>{t('complain.court')}</p>
      </Notice>
    )
  }
  return (
    <Details summary={t('complain.title', { name })}>
      <p>{t('complain.text', { name })}</p>
      <p>{reach}</p>
      <p>{t('complain.court')}</p>
    </Details>
  )
}
