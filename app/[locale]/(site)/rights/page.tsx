import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { Details } from '@/components/ui/details'
import { PageHeading } from '@/components/ui/page-heading'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

const rights = [
  'access',
  'correct',
  'erase',
  'restrict',
  'object',
  'withdraw',
  'move',
  'human',
] as const

export default page(async ({ locale }) => {
  const t = await translator(locale, 'rights')
  const { authority, privacyContact: email } = controller()
  const mail = (text: ReactNode) => <a href={`mailto:${email}`}>{text}</a>
  return (
    <Column>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="prose">
        {rights.map((right) => (
          <section key={right} id={right}>
            <h2>{t(`list.${right}.title`)}</h2>
            <p>{t(`list.${right}.text`)}</p>
            <Details summary={t('law')}>
              <p>{t(`list.${right}.law`)}</p>
            </Details>
          </section>
        ))}
        <h2>{t('answer.title')}</h2>
        <p>{t('answer.text')}</p>
        <h2>{t('how.title')}</h2>
        <p>{t.rich('how.text', { email, link: mail })}</p>
        <p>
          <ButtonLink href={href(locale, '/start')}>{t('how.start')}</ButtonLink>
        </p>
        <h2>{t('complain.title')}</h2>
        <ul>
          <li>{t('complain.reply')}</li>
          <li>
            {t('complain.authority', {
              authority: authority.name[locale],
              ...authority.address,
              country: '',
              telephone: authority.telephone,
              email: authority.email,
            })}
          </li>
          <li>{t('complain.court')}</li>
        </ul>
      </div>
    </Column>
  )
})
