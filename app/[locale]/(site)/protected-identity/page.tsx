import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button'
import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { markedWelcome } from '@/lib/web/marked'
import { page } from '@/lib/web/page'

const whoSees = ['legal', 'support', 'address', 'email'] as const

// Read before anything is typed (rules.md 5).
export default page(async ({ locale }) => {
  const t = await translator(locale, 'protected-identity')
  const words = await translator(locale, 'common')
  const { legalName, address } = controller()
  return (
    <Column>
      <BackLink href={href(locale, '/start')}>{words('back')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="prose">
        <h2>{t('who.title')}</h2>
        <ul>
          {whoSees.map((key) => (
            <li key={key}>{t(`who.${key}`)}</li>
          ))}
        </ul>
        <h2>{t('marked.title')}</h2>
        <p>{t('marked.text')}</p>
        <p>
          <ButtonLink href={href(locale, markedWelcome)}>{t('marked.go')}</ButtonLink>
        </p>
        <h2>{t('letter.title')}</h2>
        <p>{t('letter.text')}</p>
        <address className="not-italic">
          {legalName}
          <br />
          {address.street}
          <br />
          {address.postalCode} {address.city}
        </address>
        <p>{t('letter.answer')}</p>
        <address className="not-italic">
          Skatteverkets förmedlingsuppdrag
          <br />
          Box 2820
          <br />
          403 20 Göteborg
        </address>
        <p>{t('letter.clock')}</p>
      </div>
    </Column>
  )
})
