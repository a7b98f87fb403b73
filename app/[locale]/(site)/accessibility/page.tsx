import type { ReactNode } from 'react'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { controller } from '@/lib/controller/controller'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

const ways = ['keyboard', 'reader', 'script', 'zoom', 'contrast', 'language'] as const

export default page(async ({ locale }) => {
  const t = await translator(locale, 'accessibility')
  const email = controller().privacyContact
  const mail = (text: ReactNode) => <a href={`mailto:${email}`}>{text}</a>
  return (
    <Column>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="prose">
        <h2>{t('contact.title')}</h2>
        <p>{t.rich('contact.text', { email, link: mail })}</p>
        <h2>{t('how.title')}</h2>
        <ul>
          {ways.map((way) => (
            <li key={way}>{t(`how.${way}`)}</li>
          ))}
        </ul>
        <h2>{t('standard.title')}</h2>
        <p>{t('standard.text')}</p>
        <h2>{t('gaps.title')}</h2>
        <p>{t('gaps.text')}</p>
      </div>
    </Column>
  )
})
