import { Column } from '@/components/ui/column'
import { PageHeading } from '@/components/ui/page-heading'
import { Ways } from '@/components/ui/ways'
import { requireDataSubject } from '@/lib/auth/require-actor'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { page } from '@/lib/web/page'

const cards = {
  access: '/my/requests/new/access',
  rectification: '/my/requests/new/rectification',
  erasure: '/my/requests/new/erasure',
  restriction: '/my/requests/new/restriction',
  objection: '/my/requests/new/objection',
  consent: '/my/consents',
  other: '/my/requests/new/other',
} as const

export default page(async ({ locale }) => {
  await requireDataSubject()
  const t = await translator(locale, 'request')
  const keys = Object.keys(cards) as (keyof typeof cards)[]
  return (
    <Column>
      <PageHeading title={t('cards.title')} lead={t('cards.lead')} />
      <Ways
        ways={keys.map((key) => ({
          key,
          href: href(locale, cards[key]),
          title: t(`cards.${key}`),
          hint: t(`cards.${key}Text`),
        }))}
      />
    </Column>
  )
})
