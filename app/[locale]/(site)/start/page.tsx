import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { Ways } from '@/components/ui/ways'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

const ways = {
  adult: '/my/requests/new',
  young: '/under-18',
  child: '/guardian',
  represent: '/start/represent',
  protected: '/protected-identity',
} as const

// Five links, and one for those who only take back a consent: nobody is signed in, nothing is sent and nothing is stored.
export default page(async ({ locale }) => {
  const t = await translator(locale, 'start')
  const keys = Object.keys(ways) as (keyof typeof ways)[]
  return (
    <Column>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Ways
        ways={keys.map((key) => ({
          key,
          href: href(locale, ways[key]),
          title: t(`ways.${key}.title`),
          hint: t(`ways.${key}.hint`),
        }))}
      />
      <p>
        {t.rich('consent', { link: (text) => <a href={href(locale, '/my/consents')}>{text}</a> })}
      </p>
    </Column>
  )
})
